"use strict";

// What everything else builds on: the data, elements, numbers and dates as text. Text of articles reaches the page as
// text nodes only.

const report = JSON.parse(document.getElementById("data").textContent);
const unit = report.timeline.unit;
const starts = report.timeline.starts;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const FEW = 5; // statements; a rate of fewer is drawn hollow

function byId(id) {
  return document.getElementById(id);
}

/** An element with attributes and children; strings become text. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") {
      made.addEventListener(key, value);
    } else if (value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function count(number) {
  return number.toLocaleString("en-GB");
}

/** A number with its noun: 1 statement, 2 statements. */
function counted(number, one, many) {
  return count(number) + " " + (number === 1 ? one : many || one + "s");
}

function percent(share) {
  return Math.round(100 * share) + "\u00a0%";
}

function share(rate) {
  return rate.hedged / rate.statements;
}

function interval(rate) {
  return Math.round(100 * rate.low) + "–" + percent(rate.high);
}

function signed(commitment) {
  const size = Math.abs(commitment).toFixed(1);
  return size === "0.0" ? size : (commitment < 0 ? "−" : "+") + size;
}

function dayText(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return day + " " + MONTHS[month - 1] + " " + year;
}

/** A period in full, as in "week of 14 Feb 2022". */
function periodText(period) {
  const [year, month] = starts[period].split("-").map(Number);
  switch (unit) {
    case "day": return dayText(starts[period]);
    case "week": return "week of " + dayText(starts[period]);
    case "month": return MONTHS[month - 1] + " " + year;
    case "quarter": return "Q" + ((month - 1) / 3 + 1) + " " + year;
    default: return String(year);
  }
}

/** A period after a verb, as in "in the week of 14 Feb 2022". */
function inPeriod(period) {
  return (unit === "day" ? "on " : unit === "week" ? "in the " : "in ") + periodText(period);
}

/** A period in few letters, for axes: the year stands under the first, and where it changes. */
function periodLabel(period, before) {
  const [year, month, day] = starts[period].split("-").map(Number);
  const changed = before === undefined || starts[before].slice(0, 4) !== starts[period].slice(0, 4);
  const years = changed ? "\n" + year : "";
  switch (unit) {
    case "day":
    case "week": return day + " " + MONTHS[month - 1] + years;
    case "month": return MONTHS[month - 1] + years;
    case "quarter": return "Q" + ((month - 1) / 3 + 1) + years;
    default: return String(year);
  }
}

function claimName(claimId) {
  return claimId.replace(/[-_]/g, " ");
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

/** A name in two lines at most, of about so many letters each; names that begin alike differ in their ends. */
function inLines(name, letters) {
  const lines = [""];
  for (const word of name.split(" ")) {
    const longer = (lines[lines.length - 1] + " " + word).trim();
    if (longer.length <= letters || longer === word) {
      lines[lines.length - 1] = longer;
    } else if (lines.length === 2) {
      lines[1] += " …";
      break;
    } else {
      lines.push(word);
    }
  }
  return lines.map((line) => (line.length > letters + 2 ? line.slice(0, letters) + "…" : line)).join("\n");
}
