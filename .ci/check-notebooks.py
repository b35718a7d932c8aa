"""Executes the notebooks on the tables of a run and checks what a reader would see.

    check-notebooks.py OUTPUT SCRATCH [NOTEBOOK...]

A cell that fails ends the check. Cells tagged "plot" must show data, in a picture that is not blank; the table of cells tagged
"numbers" (hedge rates by actor) must equal a query on the statements, which is another way to the same numbers. Exit code
1 and a line for each fault otherwise.
"""

import base64
import html.parser
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import matplotlib.image
import numpy as np

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
sys.path.insert(0, str(NOTEBOOKS))
sys.dont_write_bytecode = True


def execute(notebook, output, scratch):
    environment = dict(
        os.environ, HEDGEROW_OUTPUT=str(output.resolve()), PYTHONDONTWRITEBYTECODE="1",
        PYDEVD_DISABLE_FILE_VALIDATION="1", JUPYTER_PATH=str(NOTEBOOKS / "jupyter"))
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--log-level", "ERROR",
               "--ExecutePreprocessor.timeout=300", "--output-dir", str(scratch), str(notebook)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        return None, (done.stdout + done.stderr)[-4000:]
    return json.loads((scratch / notebook.name).read_text(encoding="utf-8")), ""


def outputs(cell, kind):
    for output in cell.get("outputs", []):
        content = output.get("data", {}).get(kind)
        if content is not None:
            yield "".join(content)


def is_blank(png):
    """A picture in which hardly a pixel differs from its commonest colour."""
    pixels = matplotlib.image.imread(io.BytesIO(base64.b64decode(png)))[..., :3].reshape(-1, 3)
    colours, counts = np.unique((pixels * 255).astype(np.uint8), axis=0, return_counts=True)
    return len(pixels) < 10_000 or counts.max() / counts.sum() > 0.995 or len(colours) < 8


class TableReader(html.parser.HTMLParser):
    """The cells of an HTML table, a list a row."""

    def __init__(self, text):
        super().__init__()
        self.rows, self._inside = [], False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self._inside = True

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self._inside = False

    def handle_data(self, data):
        if self._inside:
            self.rows[-1][-1] += data


def number_faults(cell, tables):
    shown = [row for text in outputs(cell, "text/html") for row in TableReader(text).rows]
    if len(shown) < 2:
        return ["shows no numbers"]
    faults = []
    counted = tables.sql("""
        select actor_name, count(*) as n, count(*) filter (hedged) as hedged from statements
        where actor_id is not null group by actor_id, actor_name""")
    expected = {(row["actor_name"], str(row["n"]), str(row["hedged"])) for _, row in counted.iterrows()}
    for actor, n, hedged, rate, low, high in shown[1:]:
        if (actor, n, hedged) not in expected:
            faults.append(f"says that {actor} made {n} statements, {hedged} hedged; the statements say otherwise")
        elif f"{int(hedged) / int(n):.2f}" != rate or not float(low) <= float(rate) <= float(high):
            faults.append(f"has a wrong rate for {actor}: {hedged} of {n} is not {rate} ({low} to {high})")
    return faults


def faults_of(document, tables, needs_numbers):
    plots = numbers = 0
    for cell in document["cells"]:
        tags = cell.get("metadata", {}).get("tags", [])
        if "plot" in tags:
            plots += 1
            if any("nothing to show:" in "".join(output.get("text", "")) for output in cell.get("outputs", [])):
                yield f"cell {cell['id']} finds nothing to show"
            pictures = list(outputs(cell, "image/png"))
            drawings = list(outputs(cell, "image/svg+xml"))
            if not pictures and not drawings:
                yield f"cell {cell['id']} shows no picture"
            elif any(is_blank(picture) for picture in pictures) or any(len(drawing) < 2_000 for drawing in drawings):
                yield f"cell {cell['id']} shows a blank picture"
        if "numbers" in tags:
            numbers += 1
            yield from (f"cell {cell['id']} {fault}" for fault in number_faults(cell, tables))
    if not plots:
        yield "has no plot"
    if needs_numbers and not numbers:
        yield "prints no numbers to compare with the tables"


def main(output, scratch, *names):
    from hedgerow_tables import open_tables

    tables = open_tables(output)
    notebooks = [NOTEBOOKS / name for name in names] or sorted(NOTEBOOKS.glob("*.ipynb"))
    failed = 0
    for notebook in notebooks:
        document, error = execute(notebook, output, scratch)
        faults = [error] if document is None else list(faults_of(document, tables, notebook.name.startswith("02-")))
        if any("outputs" in cell and cell["outputs"] for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]):
            faults.append("is committed with outputs; clear them")
        failed += bool(faults)
        print(f"{'FAILED' if faults else 'ok    '}  {notebook.name}", *faults, sep="\n        " if faults else "", flush=True)
    print(f"notebooks: {len(notebooks) - failed} passed, {failed} failed")
    return 1 if failed or not notebooks else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
