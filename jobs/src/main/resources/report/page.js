// What stands above and below the charts; and the page as a whole.

const run = report.run;

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

// From top to bottom.
summary();
actorTable();
rates();
stances();
examples();
about();
document.documentElement.dataset.drawn = "yes";
