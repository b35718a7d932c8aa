// Charts by Apache ECharts, redrawn when the width or the colour scheme changes, and usable from the keyboard: arrow keys
// go from point to point, Enter reads the sentences behind one.

const charts = [];
const FONT = "system-ui, \"DejaVu Sans\", sans-serif"; // as in page.css; ECharts measures names by it
const STEPS = {day: [1, 2, 7, 14, 28], week: [1, 2, 4, 8, 13, 26], month: [1, 2, 3, 6, 12, 24], quarter: [1, 2, 4, 8, 20]};

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

/** A chart in an element. draw(width) answers ECharts' options; it is asked again for every redrawing. */
function addChart(place, draw) {
  const entry = {
    place, draw, chart: null,
    redraw() {
      if (!place.clientWidth) {
        return; // not on the page at the moment
      }
      const {height, ...options} = draw(place.clientWidth);
      if (height) {
        place.style.height = height + "px";
      }
      if (!entry.chart) {
        entry.chart = echarts.init(place, null, {renderer: "svg"});
      }
      entry.chart.resize();
      entry.chart.setOption({animation: false, textStyle: {fontFamily: FONT}, ...options}, true);
    },
  };
  charts.push(entry);
  entry.redraw();
  return entry;
}

function redrawAll() {
  for (const entry of charts) {
    entry.redraw();
  }
}

let waiting = 0;
let width = window.innerWidth;
window.addEventListener("resize", () => {
  if (window.innerWidth !== width) { // not for a telephone's address bar
    width = window.innerWidth;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(redrawAll);
  }
});
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawAll);
window.addEventListener("beforeprint", () => {
  document.documentElement.classList.add("printing");
  redrawAll();
});
window.addEventListener("afterprint", () => {
  document.documentElement.classList.remove("printing");
  redrawAll();
});

/** A tooltip's lines, as text. */
function tooltipLines(...lines) {
  return element("div", {}, ...lines.map((line, i) => element(i ? "div" : "strong", {}, line)));
}

function tooltip(formatter) {
  return {
    trigger: "item", confine: true, formatter, backgroundColor: colour("paper"), borderColor: colour("line"),
    textStyle: {color: colour("ink"), fontSize: 13},
  };
}

/**
 * Points that pointer and keyboard can choose. points() lists them in reading order, each {column, row, text, open};
 * nearest(x, y) finds the one at a place in the chart, or nothing.
 */
function makeChoosable(entry, label, points, nearest, highlight) {
  const place = entry.place;
  let current = -1;
  place.tabIndex = 0;
  place.setAttribute("role", "application");
  place.setAttribute("aria-label", label + " Arrow keys go from point to point, Enter shows the sentences.");
  entry.chart.getZr().on("click", (event) => {
    const point = nearest(event.offsetX, event.offsetY);
    if (point) {
      point.open();
    }
  });
  const go = (index) => {
    const all = points();
    if (all.length) {
      current = Math.max(0, Math.min(all.length - 1, index));
      highlight(all[current]);
      byId("said-aloud").textContent = all[current].text;
    }
  };
  const vertical = (step) => {
    const all = points();
    const from = all[Math.max(0, current)];
    const rows = [...new Set(all.map((point) => point.row))].sort((a, b) => a - b);
    const row = rows[rows.indexOf(from.row) + step];
    const candidates = all.filter((point) => point.row === row)
      .sort((a, b) => Math.abs(a.column - from.column) - Math.abs(b.column - from.column));
    return candidates.length ? all.indexOf(candidates[0]) : current;
  };
  place.addEventListener("keydown", (event) => {
    const steps = {
      ArrowRight: () => go(current + 1), ArrowLeft: () => go(current - 1),
      ArrowDown: () => go(vertical(1)), ArrowUp: () => go(vertical(-1)),
      Home: () => go(0), End: () => go(Infinity),
      Enter: () => current >= 0 && points()[current] && points()[current].open(),
    };
    if (steps[event.key] && points().length) {
      event.preventDefault();
      steps[event.key]();
    }
  });
  place.addEventListener("blur", () => entry.chart.dispatchAction({type: "hideTip"}));
}

function dateAxis(periods, most) {
  const step = (STEPS[unit] || [1, 2, 5, 10, 20]).find((each) => periods.length / each <= most) || periods.length;
  return {
    type: "category", data: periods.map(String), axisTick: {show: false}, axisLine: {lineStyle: {color: colour("line")}},
    axisLabel: {
      color: colour("ink"), interval: (i) => i % step === 0, lineHeight: 15,
      formatter: (value, i) => periodLabel(periods[i], i < step ? undefined : periods[i - step]),
    },
  };
}

/** Bars of a series over time, hedged statements below, in a space of a few letters. */
function sparkline(place, series) {
  const of = new Map(series.periods.map((each) => [each.period, each.rate]));
  const bars = (name, number, shade) => ({
    type: "bar", stack: "all", name, silent: true, barCategoryGap: "15%", itemStyle: {color: colour(shade)},
    data: starts.map((_, period) => (of.has(period) ? number(of.get(period)) : 0)),
  });
  return addChart(place, () => ({
    grid: {left: 0, right: 0, top: 1, bottom: 1},
    xAxis: {type: "category", show: false, data: starts}, yAxis: {type: "value", show: false},
    series: [bars("hedged", (rate) => rate.hedged, "hedged"),
      bars("not hedged", (rate) => rate.statements - rate.hedged, "plain")],
  }));
}
