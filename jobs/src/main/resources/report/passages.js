// Statements to read, with their parts marked, in a dialog that gives the focus back to where the reader was.

const evidence = byId("evidence");

/** The text cut at every begin and end of a mark; each piece carries the marks that cover it. */
function markedText(passage) {
  const cuts = new Set([0, passage.text.length]);
  for (const mark of passage.marks) {
    cuts.add(mark.begin).add(mark.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const text = element("p", {class: "text"});
  for (let i = 0; i + 1 < places.length; i++) {
    const piece = passage.text.slice(places[i], places[i + 1]);
    const covering = passage.marks.filter((mark) => mark.begin <= places[i] && places[i + 1] <= mark.end);
    const kinds = covering.map((mark) => mark.kind.toLowerCase());
    const about = covering.map((mark) => mark.about).filter(Boolean).join("; ");
    text.append(kinds.length ? element("span", {class: "mark " + kinds.join(" "), title: about || null}, piece) : piece);
  }
  return passage.cut ? (text.append(" …"), text) : text;
}

function articleOf(passage) {
  const title = passage.title || "untitled article";
  const web = passage.link && /^https?:\/\//i.test(passage.link);
  return web ? element("a", {href: passage.link, rel: "noopener noreferrer", target: "_blank"}, title) : title;
}

function passageElement(passage) {
  const when = passage.saidDate ? dayText(passage.saidDate) : "day unknown";
  const hedges = passage.marks.filter((mark) => mark.about)
    .map((mark) => "“" + passage.text.slice(mark.begin, mark.end) + "” " + mark.about);
  const stances = passage.stances.map((stance) =>
    claimName(stance.claimId) + ": " + stance.stance + ", commitment " + signed(stance.commitment));
  return element("article", {class: passage.hedged ? "passage hedged" : "passage"},
    element("p", {class: "about"}, element("strong", {}, passage.actorName), " · " + when),
    markedText(passage),
    hedges.length ? element("p", {class: "labels"}, "Hedges: " + hedges.join("; ")) : null,
    stances.length ? element("p", {class: "labels"}, "Stance: " + stances.join("; ")) : null,
    element("p", {class: "about"}, (passage.outlet || "unknown outlet")
      + (passage.published ? ", " + dayText(passage.published) : "") + ": ", articleOf(passage)),
    element("p", {class: "about"}, "hedgerow explain --statement " + passage.statementId));
}

/**
 * Shows the statements of a point or cell.
 *
 * what: heading; total: how many there are in the tables; matches: which of the page's passages belong to it.
 */
function showEvidence(what, total, matches) {
  const found = report.passages.filter(matches);
  byId("evidence-title").textContent = what;
  byId("evidence-note").textContent = found.length < total
    ? count(found.length) + " of " + counted(total, "statement") + ", drawn at random with seed " + report.sampling.seed
    : counted(total, "statement") + ", all of them";
  byId("evidence-list").replaceChildren(...found.map(passageElement));
  evidence.showModal();
  evidence.scrollTop = 0;
  byId("evidence-title").focus();
}

byId("evidence-close").addEventListener("click", () => evidence.close());
evidence.addEventListener("click", (event) => {
  if (event.target === evidence) {
    evidence.close();
  }
});
