// The table of actors with their bars over time.

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
