// The grid of stances to a claim.

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
      axisLabel: {color: colour("ink"), lineHeight: 12, fontSize: width < 600 ? 11 : 12, formatter: (name) => inLines(name, width < 600 ? 16 : 28)},
      splitLine: {show: true, lineStyle: {color: colour("line")}},
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
    + " +3 (certain it is so); the number in a cell is its n, where there is room. " + count(shown) + " of " + counted(claim.statements, "statement")
    + " on this claim are shown: dated ones of the " + counted(claim.rows.length, "actor") + " who speak of it most. A cell opens its sentences.";
  const periods = claimPeriods(claim);
  byId("claim-chart").style.minWidth = (120 + 7 * periods.length) + "px";
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
