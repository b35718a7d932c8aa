"""Executes the notebooks on the tables of a run and checks what a reader would see.

    check-notebooks.py OUTPUT SCRATCH [NOTEBOOK...]

A cell that fails ends the check. Cells tagged "plot" must show data, in a picture that is not blank once a browser has drawn the
notebook's HTML; that page must fit a wide and a narrow screen. The table of cells tagged "numbers" (hedge rates by actor)
must equal a query on the statements, which is another way to the same numbers. SCRATCH keeps the executed notebooks, their
HTML and a picture of each page. Exit code 1 and a line for each fault otherwise.
"""

import html.parser
import json
import os
import subprocess
import sys
from pathlib import Path

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
sys.path.insert(0, str(NOTEBOOKS))
sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

# Of each picture in the page: how much of it is of its commonest colour, and how much is of a colour that is no grey. Axes, their
# labels and titles are black and grey; what is drawn of the data has a colour.
PICTURES = """Promise.all([...document.images].map(async (image) => {
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {width: image.naturalWidth, height: image.naturalHeight});
  const pen = canvas.getContext('2d');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0);
  const pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
  const counts = new Map();
  let coloured = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    const [red, green, blue] = pixels.subarray(i, i + 3);
    const colour = (red << 16) | (green << 8) | blue;
    counts.set(colour, (counts.get(colour) || 0) + 1);
    coloured += Math.max(red, green, blue) - Math.min(red, green, blue) > 40;
  }
  const all = pixels.length / 4;
  return {all, commonest: Math.max(...counts.values()) / all, coloured: coloured / all, shown: image.getBoundingClientRect().width};
}))"""


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


def has_picture(cell):
    drawn = any('src="data:image/' in text for text in outputs(cell, "text/html"))
    return drawn or any(True for _ in outputs(cell, "image/png"))


def is_blank(picture):
    return picture["all"] < 10_000 or picture["commonest"] > 0.995 or picture["coloured"] < 0.0005 or picture["shown"] < 200


def page_faults(notebook, plots):
    """What is wrong with the notebook as a page, which nbconvert makes of it and a browser draws."""
    from browser import Page

    subprocess.run([sys.executable, "-m", "nbconvert", "--to", "html", "--log-level", "ERROR", str(notebook)],
                   capture_output=True, check=True, timeout=300)
    page_file = notebook.with_suffix(".html").resolve()
    for width in (1280, 400):
        with Page(width, 900) as page:
            page.open(page_file.as_uri())
            pictures = page.evaluate(PICTURES)
            if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
                yield f"the page is wider than a screen of {width}"
            page.screenshot(notebook.with_name(f"{notebook.stem}-{width}.png"))
        if len(pictures) != len(plots):
            yield f"at {width} the page shows {len(pictures)} pictures of {len(plots)}"
        yield from (f"at {width} the picture of cell {cell} is blank" for cell, picture in zip(plots, pictures) if is_blank(picture))


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
        n, hedged = n.replace(",", ""), hedged.replace(",", "")
        if (actor, n, hedged) not in expected:
            faults.append(f"says that {actor} made {n} statements, {hedged} hedged; the statements say otherwise")
        elif f"{int(hedged) / int(n):.2f}" != rate or not float(low) <= float(rate) <= float(high):
            faults.append(f"has a wrong rate for {actor}: {hedged} of {n} is not {rate} ({low} to {high})")
    return faults


def faults_of(notebook, document, tables, needs_numbers):
    plots, numbers = [], 0
    for cell in document["cells"]:
        tags = cell.get("metadata", {}).get("tags", [])
        if "plot" in tags:
            plots.append(cell["id"])
            if any("nothing to show:" in "".join(output.get("text", "")) for output in cell.get("outputs", [])):
                yield f"cell {cell['id']} finds nothing to show"
            if not has_picture(cell):
                yield f"cell {cell['id']} shows no picture"
        if "numbers" in tags:
            numbers += 1
            yield from (f"cell {cell['id']} {fault}" for fault in number_faults(cell, tables))
    if not plots:
        yield "has no plot"
    if needs_numbers and not numbers:
        yield "prints no numbers to compare with the tables"
    yield from page_faults(notebook, plots)


def main(output, scratch, *names):
    from hedgerow_tables import open_tables

    tables = open_tables(output)
    notebooks = [NOTEBOOKS / name for name in names] or sorted(NOTEBOOKS.glob("*.ipynb"))
    failed = 0
    for notebook in notebooks:
        document, error = execute(notebook, output, scratch)
        faults = [error] if document is None else list(faults_of(scratch / notebook.name, document, tables, notebook.name.startswith("02-")))
        if any("outputs" in cell and cell["outputs"] for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]):
            faults.append("is committed with outputs; clear them")
        failed += bool(faults)
        print(f"{'FAILED' if faults else 'ok    '}  {notebook.name}", *faults, sep="\n        " if faults else "", flush=True)
    print(f"notebooks: {len(notebooks) - failed} passed, {failed} failed")
    return 1 if failed or not notebooks else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]))
