# What every finding begins with: a temporary folder, pinned packages in a Python of its own, and the verdict.
# Sourced by the scripts beside it.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# Installs packages, each named with its version; ends with 69 where they cannot be had.
install() {
  echo "with:    $* (Python $(python3 -c 'import platform; print(platform.python_version())'))"
  if ! { python3 -m venv python && python/bin/pip install --quiet --only-binary :all: "$@"; } >install.log 2>&1; then
    cat install.log >&2
    echo "cannot be installed here: $*" >&2
    exit 69
  fi
}

# Runs the Python on standard input and holds what it prints against what it printed when the finding was written.
# $1: what one would guess. $2: what was seen.
judge() {
  local seen
  echo "guess:   $1"
  if ! seen=$(python/bin/python - 2>errors.log); then
    cat errors.log >&2
    echo "verdict: it does not run any more"
    exit 1
  fi
  echo "seen:    ${seen//$'\n'/$'\n'         }"
  if [ "$seen" != "$2" ]; then
    echo "before:  ${2//$'\n'/$'\n'         }"
    echo "verdict: it has changed"
    exit 1
  fi
  echo "verdict: still so"
}
