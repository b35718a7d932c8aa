// The sections of the page, from top to bottom.

const run = report.run;
const EVERYONE = {actorId: null, name: "everyone", series: report.everyone};

function ofPeriod(passage, period) {
  return period === null || passage.period === period;
}

function showSeries(actor, period, rate) {
  const when = period === null ? "" : ", " + periodText(period);
  const title = (actor.actorId ? actor.name : "Everyone") + when;
  showEvidence(title, rate.statements, (passage) =>
    (!actor.actorId || passage.actorId === actor.actorId) && ofPeriod(passage, period));
}

function summary() {
  const span = run.first ? "published " + dayText(run.first) + " to " + dayText(run.last) : "without dates";
  byId("corpus").textContent = counted(run.articles, "article") + " of " + counted(run.outlets, "outlet") + ", " + span
    + ". Made by hedgerow " + run.version + " on " + dayText(run.finished) + ".";
  const tile = (name, value, small) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, value, element("small", {}, small)));
  const all = report.everyone.all;
  byId("tiles").append(
    tile("Statements", count(run.statements), "in " + counted(run.stories, "story", "stories")),
    tile("Hedged", percent(share(all)), "95\u00a0% interval " + interval(all)),
    tile("Speaker known", percent(1 - run.unresolved / run.statements), count(run.unresolved) + " left unnamed"),
    tile("Stances to claims", count(run.stances), counted(report.claims.length, "claim")));
  byId("findings").append(...findings().map((text) => element("li", {}, text)));
}

function findings() {
  const told = [];
  const first = report.actors[0];
  if (first) {
    told.push(first.name + " is quoted most: " + counted(first.series.all.statements, "statement") + ".");
  }
  const enough = report.actors.filter((actor) => actor.series.all.statements >= 10)
    .sort((a, b) => share(b.series.all) - share(a.series.all));
  if (enough.length > 1) {
    const rate = (actor) => actor.name + " (" + percent(share(actor.series.all)) + ", interval "
      + interval(actor.series.all) + ", n\u00a0=\u00a0" + count(actor.series.all.statements) + ")";
    told.push("Of the actors with ten statements or more, " + rate(enough[0]) + " hedges most and "
      + rate(enough[enough.length - 1]) + " least.");
  }
  told.push(lastChange());
  return told;
}

/** The clearest change of a hedge rate between an actor's last two periods, by Newcombe's interval of the difference. */
function lastChange() {
  const compared = [];
  for (const actor of report.actors) {
    const periods = actor.series.periods.filter((each) => each.rate.statements >= FEW).slice(-2);
    if (periods.length === 2) {
      const [was, is] = periods.map((each) => each.rate);
      const difference = share(is) - share(was);
      const reach = difference > 0
        ? Math.hypot(share(is) - is.low, was.high - share(was)) : Math.hypot(is.high - share(is), share(was) - was.low);
      compared.push({actor, periods, difference, clear: Math.abs(difference) - reach});
    }
  }
  compared.sort((a, b) => b.clear - a.clear);
  if (!compared.length || compared[0].clear <= 0) {
    return compared.length
      ? "No hedge rate changed by more than chance explains between the last two periods of an actor with " + FEW
        + " statements in each (" + counted(compared.length, "actor") + " compared)."
      : "No actor has " + FEW + " statements in two periods, so no change can be told from chance.";
  }
  const {actor, periods, difference} = compared[0];
  return actor.name + " hedged " + (difference > 0 ? "more" : "less") + " " + inPeriod(periods[1].period) + " ("
    + percent(share(periods[1].rate)) + ", n\u00a0=\u00a0" + periods[1].rate.statements + ") than " + inPeriod(periods[0].period)
    + " (" + percent(share(periods[0].rate)) + ", n\u00a0=\u00a0" + periods[0].rate.statements + "): the clearest of "
    + counted(compared.length, "comparison") + ", of which one in twenty looks clear by chance.";
}

const FIRST_ACTORS = 10;

function actorTable() {
  byId("actors-note").textContent = "The " + counted(report.actors.length, "actor") + " with most statements. Bars: statements"
    + " by " + unit + ", orange where hedged; in brackets the 95\u00a0% interval. A name opens its statements.";
  const columns = [
    {name: "Actor", value: (actor) => actor.name},
    {name: "Said", value: (actor) => actor.series.all.statements, number: true},
    {name: "Stories", value: (actor) => actor.stories, number: true, wide: true},
    {name: "Hedged", value: (actor) => share(actor.series.all), number: true},
    {name: "Over time"},
  ];
  const body = element("tbody", {});
  let all = report.actors.length <= FIRST_ACTORS + 2;
  const rows = report.actors.map((actor) => ({actor, row: actorRow(actor)}));
  const head = element("tr", {}, ...columns.map((column) => header(column, (direction, cell) => {
    for (const other of head.children) {
      other.removeAttribute("aria-sort");
    }
    cell.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    rows.sort((a, b) => direction * (column.value(a.actor) < column.value(b.actor) ? -1 : column.value(a.actor) > column.value(b.actor) ? 1 : 0));
    show();
  })));
  head.children[1].setAttribute("aria-sort", "descending");
  const show = () => {
    const shown = rows.slice(0, all ? rows.length : FIRST_ACTORS);
    body.replaceChildren(...shown.map((each) => each.row));
    for (const each of shown) {
      each.bars = each.bars || sparkline(each.row.querySelector(".spark > span"), each.actor.series);
      each.bars.redraw();
    }
  };
  byId("actor-table").append(element("thead", {}, head), body);
  const more = byId("more-actors");
  more.hidden = all;
  more.textContent = "Show all " + counted(report.actors.length, "actor");
  more.addEventListener("click", () => {
    all = true;
    more.hidden = true;
    show();
    body.children[FIRST_ACTORS].querySelector("button").focus();
  });
  show();
}

function header(column, sort) {
  const classes = [column.number ? "number" : "", column.wide ? "wide" : ""].join(" ").trim();
  const cell = element("th", {scope: "col", class: classes || null});
  cell.append(column.value ? element("button", {type: "button", click: () => {
    const descending = cell.getAttribute("aria-sort") === "descending";
    sort(column.number ? (descending ? 1 : -1) : (descending || !cell.hasAttribute("aria-sort") ? 1 : -1), cell);
  }}, column.name) : column.name);
  return cell;
}

function actorRow(actor) {
  const all = actor.series.all;
  const about = [actor.type, actor.country, actor.description].filter(Boolean).join(" · ");
  const read = element("button", {type: "button", class: "link", click: () => showSeries(actor, null, all)}, actor.name);
  const draw = element("button", {
    type: "button", class: "spark", "aria-label": "Show " + actor.name + " in the chart of hedging over time",
    click: () => {
      byId("rate-actor").value = actor.actorId;
      drawRates();
      byId("rates").scrollIntoView({block: "start"});
      byId("rate-chart").focus({preventScroll: true});
    },
  }, element("span", {}));
  return element("tr", {},
    element("td", {}, read, element("small", {class: "wide"}, about)),
    element("td", {class: "number"}, count(all.statements)),
    element("td", {class: "number wide"}, count(actor.stories)),
    element("td", {class: "number"}, percent(share(all)), element("small", {}, "(" + interval(all) + ")")),
    element("td", {}, draw));
}

function chosenActor() {
  return report.actors.find((actor) => actor.actorId === byId("rate-actor").value) || EVERYONE;
}

function rateText(actor, each) {
  return [(actor.actorId ? actor.name : "Everyone") + ", " + periodText(each.period),
    percent(share(each.rate)) + " hedged, 95\u00a0% interval " + interval(each.rate),
    count(each.rate.hedged) + " of " + counted(each.rate.statements, "statement")];
}

/** What is left of everyone's rates without an actor's. */
function everyoneElse(actor) {
  const own = new Map(actor.series.periods.map((each) => [each.period, each.rate]));
  return starts.map((_, period) => {
    const all = report.everyone.periods.find((each) => each.period === period);
    const minus = own.get(period) || {statements: 0, hedged: 0};
    const statements = all ? all.rate.statements - minus.statements : 0;
    return statements ? (all.rate.hedged - minus.hedged) / statements : null;
  });
}

let rateEntry = null;

function rateOptions(width) {
  const actor = chosenActor();
  const periods = actor.series.periods;
  const numbers = periods.length && width / starts.length > 15;
  const ink = colour("strong");
  const of = new Map(periods.map((each) => [each.period, each]));
  return {
    height: 320,
    aria: {enabled: true},
    grid: {left: 44, right: 12, top: 34, bottom: 44},
    legend: actor.actorId ? {top: 0, right: 8, data: [actor.name, "everyone else"], textStyle: {color: colour("ink")}, selectedMode: false}
      : {show: false},
    tooltip: tooltip((item) => (of.has(Number(item.name || item.value[0])) ? tooltipLines(...rateText(actor, of.get(Number(item.name || item.value[0])))) : "")),
    xAxis: dateAxis(starts.map((_, period) => period), width < 600 ? 5 : 10),
    yAxis: {
      type: "value", min: 0, max: 1, interval: 0.25, name: "hedged statements", nameTextStyle: {align: "left", color: colour("faint"), padding: [0, 0, 0, -36]},
      axisLabel: {color: colour("ink"), formatter: percent}, splitLine: {lineStyle: {color: colour("line")}},
    },
    series: [
      {
        type: "custom", name: "interval", silent: true, z: 1,
        data: periods.map((each) => [String(each.period), each.rate.low, each.rate.high, each.rate.statements]),
        renderItem: (_, api) => {
          const [x, low] = api.coord([api.value(0), api.value(1)]);
          const high = api.coord([api.value(0), api.value(2)])[1];
          const children = [{type: "line", shape: {x1: x, y1: low, x2: x, y2: high}, style: {stroke: ink, lineWidth: 5, opacity: 0.35}}];
          if (numbers) {
            children.push({type: "text", style: {text: count(api.value(3)), x, y: high - 3, align: "center", verticalAlign: "bottom", fill: colour("faint"), fontSize: 11}});
          }
          return {type: "group", children};
        },
      },
      ...(actor.actorId ? [{
        type: "line", name: "everyone else", silent: true, symbol: "none", connectNulls: true, data: everyoneElse(actor),
        lineStyle: {color: colour("rest"), type: "dashed", width: 1.5}, itemStyle: {color: colour("rest")},
      }] : []),
      {
        type: "line", name: actor.name, id: "rates", connectNulls: true, symbol: "circle", symbolSize: 9, z: 3,
        data: starts.map((_, period) => of.has(period) ? {
          value: share(of.get(period).rate),
          itemStyle: of.get(period).rate.statements < FEW ? {color: colour("paper"), borderColor: ink, borderWidth: 2} : {color: ink},
        } : null),
        lineStyle: {color: ink, width: 1.2, opacity: 0.6}, itemStyle: {color: ink},
      },
    ],
  };
}

function ratePoints() {
  const actor = chosenActor();
  return actor.series.periods.map((each) => ({
    column: each.period, row: 0, text: rateText(actor, each).join("; "), open: () => showSeries(actor, each.period, each.rate),
  }));
}

function drawRates() {
  const actor = chosenActor();
  const shown = actor.series.periods.reduce((sum, each) => sum + each.rate.statements, 0);
  byId("rate-note").textContent = starts.length
    ? "Share of hedged statements by " + unit + " with its 95\u00a0% interval; n\u00a0=\u00a0" + counted(shown, "dated statement")
      + ", each " + unit + "’s over its bar where there is room; hollow: fewer than " + FEW + ". A point opens its sentences."
    : "No statement is dated.";
  rateEntry.redraw();
  fillTable("rate-details", ["Period", "Statements", "Hedged", "Share", "95\u00a0% interval", "Sentences"],
    () => actor.series.periods.map((each) => [periodText(each.period), each.rate.statements, each.rate.hedged,
      percent(share(each.rate)), interval(each.rate), () => showSeries(actor, each.period, each.rate)]));
}

/** A table behind a summary, made when it is first opened. */
function fillTable(id, names, rows) {
  const details = byId(id);
  const fill = () => {
    if (!details.open) {
      return;
    }
    const cell = (value) => typeof value === "function"
      ? element("td", {}, element("button", {type: "button", class: "link", click: value}, "read"))
      : element("td", typeof value === "number" ? {class: "number"} : {}, typeof value === "number" ? count(value) : value);
    details.querySelector(".scroll").replaceChildren(element("table", {},
      element("thead", {}, element("tr", {}, ...names.map((name) => element("th", {scope: "col"}, name)))),
      element("tbody", {}, ...rows().map((row) => element("tr", {}, ...row.map(cell))))));
  };
  details.ontoggle = fill;
  fill();
}

function rates() {
  const choice = byId("rate-actor");
  choice.append(element("option", {value: ""}, "everyone"),
    ...report.actors.map((actor) => element("option", {value: actor.actorId}, actor.name)));
  rateEntry = addChart(byId("rate-chart"), rateOptions);
  makeChoosable(rateEntry, "Hedge rate over time.", ratePoints, (x, y) => {
    if (y < 20) {
      return null;
    }
    const column = rateEntry.chart.convertFromPixel({xAxisIndex: 0}, x);
    return ratePoints().find((point) => point.column === column);
  }, (point) => rateEntry.chart.dispatchAction({type: "showTip", seriesId: "rates", seriesIndex: chosenActor().actorId ? 2 : 1, dataIndex: point.column}));
  choice.addEventListener("change", drawRates);
  drawRates();
}

let claimEntry = null;

function chosenClaim() {
  return report.claims.find((claim) => claim.claimId === byId("claim").value) || report.claims[0];
}

/** The periods from the claim's first cell to its last. */
function claimPeriods(claim) {
  const found = claim.rows.flatMap((row) => row.cells.map((cell) => cell.period));
  const first = Math.min(...found);
  return found.length ? Array.from({length: Math.max(...found) - first + 1}, (_, i) => first + i) : [];
}

function claimPoints() {
  const claim = chosenClaim();
  return claim.rows.flatMap((row, number) => row.cells.map((cell) => ({
    column: cell.period, row: number, cell,
    lines: [row.name + ", " + periodText(cell.period), "mean commitment " + signed(cell.commitment) + " (−3 not so … +3 so)",
      ["affirm", "noncommittal", "doubt", "deny"].filter((stance) => cell[stance]).map((stance) => stance + " " + cell[stance]).join(", ")
        + "; n\u00a0=\u00a0" + count(cell.statements)],
    get text() { return this.lines.join("; "); },
    open: () => showEvidence(row.name + ", " + periodText(cell.period) + ": " + claimName(claim.claimId), cell.statements,
      (passage) => passage.actorId === row.actorId && passage.period === cell.period
        && passage.stances.some((stance) => stance.claimId === claim.claimId)),
  })));
}

function claimOptions(width) {
  const claim = chosenClaim();
  const periods = claimPeriods(claim);
  const points = claimPoints();
  const names = width < 600 ? 108 : 190;
  const cellWidth = (width - names - 12) / Math.max(1, periods.length);
  return {
    height: 96 + 26 * claim.rows.length,
    aria: {enabled: true},
    grid: {left: names, right: 12, top: 6, bottom: 88},
    tooltip: tooltip((item) => tooltipLines(...points[item.dataIndex].lines)),
    xAxis: {...dateAxis(periods, width < 600 ? 4 : 9), splitArea: {show: false}},
    yAxis: {
      type: "category", inverse: true, data: claim.rows.map((row) => row.name), axisTick: {show: false}, axisLine: {show: false},
      axisLabel: {color: colour("ink"), width: names - 12, overflow: "truncate"}, splitLine: {show: true, lineStyle: {color: colour("line")}},
    },
    visualMap: {
      type: "continuous", min: -3, max: 3, dimension: 2, orient: "horizontal", left: "center", bottom: 0, itemHeight: width < 600 ? 110 : 180, itemWidth: 12,
      text: ["+3 so", "−3 not so"], textStyle: {color: colour("ink")}, inRange: {color: [colour("not-so"), colour("middle"), colour("so")]},
    },
    series: [{
      type: "heatmap", id: "cells", data: points.map((point) => ({
        value: [String(point.column), point.row, Number(point.cell.commitment.toFixed(2))],
        label: {color: colour(Math.abs(point.cell.commitment) > 1.5 ? "on-end" : "ink")},
      })),
      itemStyle: {borderColor: colour("paper"), borderWidth: 1},
      label: {
        show: cellWidth > 14, fontSize: 11, formatter: (item) => String(points[item.dataIndex].cell.statements),
      },
      emphasis: {itemStyle: {borderColor: colour("ink"), borderWidth: 2}},
    }],
  };
}

function drawClaim() {
  const claim = chosenClaim();
  const shown = claimPoints().reduce((sum, point) => sum + point.cell.statements, 0);
  byId("claim-note").textContent = "Mean commitment by actor and " + unit + ", from −3 (certain it is not so) over 0 (open) to"
    + " +3 (certain it is so); the number in a cell is its n. " + count(shown) + " of " + counted(claim.statements, "statement")
    + " on this claim are shown: dated ones of the " + counted(claim.rows.length, "actor") + " who speak of it most. A cell opens its sentences.";
  const periods = claimPeriods(claim);
  byId("claim-chart").style.minWidth = (120 + 13 * periods.length) + "px";
  claimEntry.redraw();
  fillTable("claim-details", ["Actor", "Period", "Statements", "Mean commitment", "Affirm", "Noncommittal", "Doubt", "Deny", "Sentences"],
    () => claimPoints().map((point) => [claim.rows[point.row].name, periodText(point.column), point.cell.statements,
      signed(point.cell.commitment), point.cell.affirm, point.cell.noncommittal, point.cell.doubt, point.cell.deny, point.open]));
}

function stances() {
  if (!report.claims.some((claim) => claim.rows.length)) {
    byId("stances").replaceChildren(element("h2", {id: "stances-title"}, "Stances to claims"),
      element("p", {class: "below"}, "No dated statement of a named actor bears on a claim."));
    return;
  }
  const choice = byId("claim");
  choice.append(...report.claims.filter((claim) => claim.rows.length)
    .map((claim) => element("option", {value: claim.claimId}, claimName(claim.claimId) + " (" + count(claim.statements) + ")")));
  claimEntry = addChart(byId("claim-chart"), claimOptions);
  makeChoosable(claimEntry, "Stances by actor and time.", claimPoints, (x, y) => {
    const [column, row] = claimEntry.chart.convertFromPixel({seriesId: "cells"}, [x, y]);
    const period = claimPeriods(chosenClaim())[column];
    return claimPoints().find((point) => point.column === period && point.row === row);
  }, (point) => claimEntry.chart.dispatchAction({type: "showTip", seriesIndex: 0, dataIndex: claimPoints().findIndex((each) => each.column === point.column && each.row === point.row)}));
  choice.addEventListener("change", drawClaim);
  drawClaim();
}

function examples() {
  const good = report.passages.filter((passage) => passage.hedged && passage.saidDate && passage.text.length < 400);
  const chosen = report.actors.map((actor) => good.find((passage) => passage.actorId === actor.actorId)).filter(Boolean);
  byId("examples").append(...(chosen.length ? chosen : report.passages).slice(0, 3).map(passageElement));
}

function about() {
  const sampling = report.sampling;
  const notes = [
    "A statement is hedged when it holds a hedge of the speaker’s own: may, appears, declined to say, … Labels are made by"
      + " rules and learned weights, which err; hedgerow sample and hedgerow aggregate measure by how much, the intervals"
      + " here do not hold that.",
    "Intervals are 95\u00a0% Wilson intervals. Where two overlap widely, do not read a change.",
    "Every article counts, so a text that many outlets took from an agency counts as often as it ran; the stories beside an"
      + " actor count it once.",
    "All numbers rest on all " + counted(run.statements, "statement") + ". To read, the page holds "
      + count(sampling.drawn) + " of them: up to " + sampling.perCell + " from each point and cell, drawn at random with seed "
      + sampling.seed + ", at most " + count(sampling.most) + " in all.",
    counted(run.undated, "statement") + (run.undated === 1 ? " has" : " have") + " no known day; they count in totals only."
      + (report.timeline.outside ? " " + counted(report.timeline.outside, "statement") + " from before or after the time shown "
        + (report.timeline.outside === 1 ? "is" : "are") + " left out of the charts." : ""),
    "Run " + run.runId + ", lexicon " + run.lexiconVersion + ". Charts: Apache ECharts, Apache License 2.0.",
  ];
  byId("about").append(...notes.map((note) => element("li", {}, note)));
}

summary();
actorTable();
rates();
stances();
examples();
about();
document.documentElement.dataset.drawn = "yes";
