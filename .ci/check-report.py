"""Opens reports in headless Chromium and does what a reader would: check-report.py SCREENSHOTS PAGE...

Charts must be drawn, a click and the keyboard must reach the sentences behind a point, nothing may be logged, and nothing
but the page itself may be asked for. The same in light and dark, on a wide and on a narrow screen. Exit code 1 and a line
for each fault otherwise.
"""

import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from browser import Page  # noqa: E402

READING = """(() => {
  const dialog = document.getElementById('evidence');
  return {open: dialog.open, passages: dialog.querySelectorAll('.passage').length,
          marks: dialog.querySelectorAll('.passage .mark').length, title: document.getElementById('evidence-title').textContent};
})()"""

# Where a chart's first point or cell lies on the screen.
PLACE = """((id, pixel) => {
  const place = document.getElementById(id);
  place.scrollIntoView({block: 'center'});
  const [x, y] = pixel(echarts.getInstanceByDom(place));
  const box = place.getBoundingClientRect();
  return [box.left + x, box.top + y];
})"""
FIRST_RATE = "(chart) => chart.convertToPixel({seriesId: 'rates'}, [ratePoints()[0].column, 0.5])"
FIRST_CELL = """(chart) => { const cell = claimPoints()[0];
  return chart.convertToPixel({seriesId: 'cells'}, [claimPeriods(chosenClaim()).indexOf(cell.column), cell.row]); }"""


def faults_of_reading(page, how):
    seen = page.evaluate(READING)
    if not seen["open"]:
        yield f"{how} opens no sentences"
    elif not seen["passages"] or not seen["marks"]:
        yield f"{how} opens {seen['passages']} statements with {seen['marks']} marks ({seen['title']})"
    page.press("Escape")
    page.wait("!document.getElementById('evidence').open")


def faults_of(page, address, screenshot):
    page.open(address)
    page.wait("document.documentElement.dataset.drawn === 'yes'")
    for id, least in (("rate-chart", 5), ("claim-chart", 5)):
        drawn = page.evaluate(f"document.querySelectorAll('#{id} svg path').length")
        if drawn < least:
            yield f"#{id} has {drawn} shapes"
    rows = page.evaluate("document.querySelectorAll('#actor-table tbody tr').length")
    bars = page.evaluate("[...document.querySelectorAll('.spark svg')].filter((svg) => svg.querySelector('path')).length")
    if not rows or rows != bars:
        yield f"{rows} actors have {bars} series of bars"
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        yield "the page is wider than the screen"

    for id, choice, pixel, what in (
            ("rate-chart", "rate-actor", FIRST_RATE, "a point"), ("claim-chart", "claim", FIRST_CELL, "a cell")):
        page.click(*page.evaluate(f"{PLACE}('{id}', {pixel})"))
        yield from faults_of_reading(page, f"a click on {what}")
        page.evaluate(f"document.getElementById('{choice}').focus()")
        page.press("Tab")
        if page.evaluate("document.activeElement.id") != id:
            yield f"the key Tab does not lead from #{choice} to #{id}"
        page.press("ArrowRight")
        if not page.evaluate("document.getElementById('said-aloud').textContent"):
            yield f"the keyboard does not say {what} aloud"
        page.press("Enter")
        yield from faults_of_reading(page, f"Enter on {what}")
        if page.evaluate("document.activeElement.id") != id:
            yield f"after reading {what} the focus is lost"
    for table in ("rate-details", "claim-details"):
        page.evaluate(f"document.getElementById('{table}').open = true")
        page.wait(f"document.querySelector('#{table} button') !== null", 10)
        page.evaluate(f"document.querySelector('#{table} button').click()")
        yield from faults_of_reading(page, f"the table {table}")
        page.evaluate(f"document.getElementById('{table}').open = false")
    page.evaluate("document.querySelector('#actor-table tbody button.link').click()")
    yield from faults_of_reading(page, "an actor's name")
    if page.evaluate("[...document.querySelectorAll('a[href]')].some((a) => !/^(https?:|#)/.test(a.getAttribute('href')))"):
        yield "a link leads elsewhere than to the web"
    if page.evaluate("document.querySelectorAll('img, iframe, object, script').length") != 3:
        yield "there are other elements than the page's own"
    page.evaluate("window.scrollTo(0, 0)")
    page.screenshot(screenshot)

    for event in page.events:
        method, about = event["method"], event["params"]
        if method == "Network.requestWillBeSent" and about["request"]["url"].partition("#")[0] != address:
            yield f"asks for {about['request']['url']}"
        if method in ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded", "Page.javascriptDialogOpening"):
            yield f"{method}: {str(about)[:300]}"


def main(screenshots, *pages):
    failed = 0
    for file in pages:
        for width in (1280, 400):
            for dark in (False, True):
                name = f"{file.stem} at {width}, {'dark' if dark else 'light'}"
                with Page(width, 900, dark) as page:
                    faults = list(faults_of(page, file.resolve().as_uri(), screenshots / f"{name.replace(', ', '-').replace(' ', '-')}.png"))
                failed += bool(faults)
                print(f"{'FAILED' if faults else 'ok    '}  {name}", *faults, sep="\n        " if faults else "", flush=True)
    print(f"reports: {4 * len(pages) - failed} passed, {failed} failed")
    return 1 if failed or not pages else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *map(Path, sys.argv[2:])))
