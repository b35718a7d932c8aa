"""Makes the two pictures of the README from the sample's tables and its report: make-pictures.py TABLES REPORT."""

import base64
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from browser import Page  # noqa: E402

HOME = Path(__file__).resolve().parent.parent
PICTURES = HOME / ".github"


def notebook_picture(tables, notebook, file):
    """The first picture that a notebook shows."""
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(
            [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--log-level", "ERROR",
             "--output-dir", scratch, str(HOME / "notebooks" / notebook)],
            env=dict(os.environ, HEDGEROW_OUTPUT=str(tables.resolve()), PYTHONDONTWRITEBYTECODE="1",
                     PYDEVD_DISABLE_FILE_VALIDATION="1"), check=True)
        cells = json.loads((Path(scratch) / notebook).read_text(encoding="utf-8"))["cells"]
    pictures = [output["data"]["image/png"] for cell in cells for output in cell.get("outputs", [])
                if "image/png" in output.get("data", {})]
    file.write_bytes(base64.b64decode("".join(pictures[0])))


def report_picture(report, file):
    """The grid of stances."""
    with Page(860, 770) as page:
        page.open(report.resolve().as_uri())
        page.wait("document.documentElement.dataset.drawn === 'yes'")
        page.evaluate("document.getElementById('stances').scrollIntoView()")
        page.screenshot(file, whole=False)


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    notebook_picture(Path(sys.argv[1]), "02-hedging-over-time.ipynb", PICTURES / "hedging-over-time.png")
    report_picture(Path(sys.argv[2]), PICTURES / "report.png")
