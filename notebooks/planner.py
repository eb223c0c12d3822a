"""Runs noiban and reads what it writes. Nothing here plans anything by itself.

The executable is the one that NOIBAN names, else the one on the PATH, else the one built in this clone.
"""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATASET = ROOT / "datasets" / "dien-bien"


def executable() -> str:
    built = [ROOT / ".build" / kind / "noiban" for kind in ("release", "debug")]
    candidates = [os.environ.get("NOIBAN"), shutil.which("noiban"), *map(str, built)]
    for candidate in candidates:
        if candidate and os.access(candidate, os.X_OK):
            return candidate
    raise FileNotFoundError(
        "noiban is not there. Build it with `swift build -c release`, or set NOIBAN to the executable."
    )


def noiban(*arguments) -> str:
    """What the command prints. A failure shows what it said, which ends with what to do."""
    command = [executable(), *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def read(*arguments):
    """What the command prints as JSON."""
    return json.loads(noiban(*arguments, "--format", "json"))


def folder(*arguments) -> Path:
    """The folder that the command writes under --output."""
    place = Path(tempfile.mkdtemp(prefix="noiban-")) / "output"
    noiban(*arguments, "--output", place, "--quiet")
    return place


def provenance(dataset: Path = DATASET) -> str:
    """One line for below a figure: which tables of the data set hold modelled columns."""
    package = json.loads((dataset / "datapackage.json").read_text(encoding="utf-8"))
    modelled = [
        resource["name"]
        for resource in package["resources"]
        if any(field.get("provenance") == "modelled" for field in resource["schema"]["fields"])
    ]
    if not modelled:
        return f"Data set {package['name']}; no column is modelled."
    return f"Modelled, not surveyed: {', '.join(modelled)} (data set {package['name']})."
