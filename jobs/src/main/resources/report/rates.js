// The chart of hedge rates over time: everyone, or an actor against everyone else.

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
  const widest = Math.max(0, ...periods.map((each) => count(each.rate.statements).length));
  const numbers = (width - 56) / starts.length > 6.5 * widest;
  const ink = colour("strong");
  const of = new Map(periods.map((each) => [each.period, each]));
  return {
    height: 320,
    aria: {enabled: true},
    grid: {left: 44, right: 12, top: 40, bottom: 44},
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
            children.push({type: "text", style: {text: count(api.value(3)), x, y: high - (api.value(2) > 0.97 ? 10 : 3), align: "center", verticalAlign: "bottom", fill: colour("faint"), fontSize: 11}});
          }
          return {type: "group", children};
        },
      },
      ...(actor.actorId ? [{
        type: "line", name: "everyone else", silent: true, symbol: "none", connectNulls: true, data: everyoneElse(actor),
        lineStyle: {color: colour("rest"), type: "dashed", width: 1.5}, itemStyle: {color: colour("rest")},
      }] : []),
      {
        type: "line", name: actor.name, id: "rates", connectNulls: true, symbol: "circle", showAllSymbol: true, symbolSize: 9, z: 3,
        data: starts.map((_, period) => of.has(period) ? {
          value: share(of.get(period).rate),
          itemStyle: of.get(period).rate.statements < FEW ? {color: colour("paper"), borderColor: ink, borderWidth: 2} : {color: ink},
        } : null),
        lineStyle: {width: 0}, itemStyle: {color: ink},
      },
      { // joins neighbours that rest on more than a few: between single statements it would draw peaks that mean nothing
        type: "line", name: "between", silent: true, symbol: "none", z: 2,
        data: starts.map((_, period) => of.has(period) && of.get(period).rate.statements >= FEW ? share(of.get(period).rate) : null),
        lineStyle: {color: ink, width: 1.2, opacity: 0.6},
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
