"""Runs notebooks from their first cell to the last and ends with 1 where a cell fails.

Usage: python notebooks/run.py [--output FOLDER] [NOTEBOOK ...]

Without names, every notebook beside this file. The notebooks are kept without outputs, so that a change shows
as what was changed and no figure is older than the program; --output writes them with their figures.
"""

import argparse
import atexit
import shutil
import sys
import tempfile
from pathlib import Path

import nbformat
from jupyter_client import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

HERE = Path(__file__).resolve().parent


class LocalKernel(AsyncKernelManager):
    """Talks through sockets in a folder of its own: no port that others on the machine could listen to."""

    def __init__(self, **options):
        folder = tempfile.mkdtemp(prefix="noiban-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        super().__init__(**{"transport": "ipc", "ip": f"{folder}/kernel", **options})


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("notebooks", nargs="*", type=Path)
    arguments.add_argument("--output", type=Path, metavar="FOLDER")
    options = arguments.parse_args()
    status = 0
    for path in options.notebooks or sorted(HERE.glob("*.ipynb")):
        notebook = nbformat.read(path if path.exists() else HERE / path.name, as_version=4)
        client = NotebookClient(
            notebook, kernel_manager_class=LocalKernel, timeout=600, kernel_name="python3",
            resources={"metadata": {"path": str(HERE)}},
        )
        try:
            client.execute()
            figures = sum(
                "image/png" in output.get("data", {})
                for cell in notebook.cells
                for output in cell.get("outputs", [])
            )
            print(f"{path.name}: {len(notebook.cells)} cells, {figures} figures")
        except CellExecutionError as failure:
            print(f"{path.name}: {failure}", file=sys.stderr)
            status = 1
        if options.output:
            options.output.mkdir(parents=True, exist_ok=True)
            nbformat.write(notebook, options.output / path.name)
    return status


if __name__ == "__main__":
    sys.exit(main())
