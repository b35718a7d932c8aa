"""How the notebooks look: colours that colour-blind readers can tell apart, readable dates, marked-up sentences.

Everything that comes from an article is escaped before it becomes HTML.
"""

import html
import textwrap

import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from IPython.display import HTML, display

from hedgerow_tables import period_name

# Okabe and Ito's palette (2008): https://jfly.uni-koeln.de/color/
BLUE, ORANGE, GREEN, VERMILION, PURPLE, SKY, YELLOW, GREY = (
    "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#F0E442", "#8C8C8C",
)
STANCES = ["affirm", "noncommittal", "doubt", "deny"]
STANCE_COLOURS = {"affirm": BLUE, "noncommittal": "#C8C8C8", "doubt": ORANGE, "deny": VERMILION}
CATEGORIES = [
    "epistemic", "doxastic", "conditional", "investigative",
    "noncommitment", "approximator", "vague_source", "distancing",
]
CATEGORY_COLOURS = dict(zip(CATEGORIES, [SKY, BLUE, GREEN, PURPLE, VERMILION, YELLOW, GREY, ORANGE]))


def _tint(colour, share=0.5):
    """A colour mixed with white, as a background for black text."""
    parts = [int(colour[i:i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(255 - (255 - part) * share):02x}" for part in parts)


DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}  # widths of bars
COMMITMENT_MAP = "PuOr"  # orange: certain it is not so; purple: certain it is so


WIDTH = 5.2  # inches: letters stay readable when a page scales the picture to a telephone

# On a narrow page the numbers of the cells would take a third of the width from the pictures.
_PAGE_STYLE = """<style>
.hedgerow-table {overflow-x: auto}
.hedgerow-table table {border-collapse: collapse; margin: .3em 0 !important; font-size: 13px}
.hedgerow-table th, .hedgerow-table td {padding: .25em .7em; text-align: left !important; vertical-align: top; white-space: normal;
  max-width: 34em; overflow-wrap: break-word}
.hedgerow-table .whole {white-space: nowrap}
.hedgerow-table .number {text-align: right !important; font-variant-numeric: tabular-nums}
@media (max-width: 600px) {
  .jp-InputPrompt, .jp-OutputPrompt, .jp-InputArea-prompt, .jp-OutputArea-prompt, .prompt {display: none !important}
  .jp-Notebook {padding: 0 6px !important}
  .hedgerow-table th, .hedgerow-table td {padding: .25em .35em}
}
</style>"""


def use_style():
    """Figures and tables of one readable kind; call once at the top of a notebook."""
    display(HTML(_PAGE_STYLE))
    plt.rcParams.update({
        "figure.figsize": (WIDTH, 3.4), "figure.dpi": 120, "savefig.bbox": "tight", "figure.constrained_layout.use": True,
        "font.size": 11, "axes.labelsize": 11, "xtick.labelsize": 10.5, "ytick.labelsize": 10.5, "axes.titlesize": 13, "axes.titleweight": "bold", "axes.titlelocation": "left",
        "axes.spines.top": False, "axes.spines.right": False, "axes.grid": True, "axes.axisbelow": True,
        "grid.color": "#E4E4E4", "legend.frameon": False, "figure.facecolor": "white",
    })


def title(figure, question, below=""):
    """The question a figure answers, over all of it, and under it in grey what is shown and how many."""
    figure.suptitle("\n".join(textwrap.wrap(question, 46)), fontsize=13, fontweight="bold", x=0.01, ha="left")
    if below:
        figure.supxlabel(textwrap.fill(below, 68), fontsize=10, color="#555555", x=0.01, ha="left")


def nothing_to_show(axes, why):
    """In place of a plot without data: a sentence, also printed for those who look for such plots."""
    print("nothing to show:", why)
    axes.set_axis_off()
    axes.figure.set_figheight(2.2)
    axes.text(0.5, 0.5, textwrap.fill(why, 46), ha="center", va="center", transform=axes.transAxes)


def date_axis(axes):
    """Dates in few words, as many as fit, with the year where it changes; and no time of day for a single day."""
    locator = mdates.AutoDateLocator(minticks=2, maxticks=6)
    locator.intervald[mdates.DAILY] = [1, 2, 7, 14]
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(mdates.ConciseDateFormatter(
        locator, formats=["%Y", "%b", "%-d %b", "%-d %b", "%-d %b", "%-d %b"],
        zero_formats=["", "%Y", "%b", "", "", ""],
        offset_formats=["", "%Y", "%Y", "%Y", "%Y", "%Y"]))
    low, high = axes.get_xlim()
    if high - low < 7:
        middle = (low + high) / 2
        axes.set_xlim(middle - 4, middle + 4)


def short(name, width=24):
    """A name that fits into a line of text, cut at a word."""
    return textwrap.shorten(str(name), width, placeholder=" …") or str(name)[:width]


def beside(name, width=20):
    """A name that fits beside a plot, in two lines at most: names that begin alike differ in their ends."""
    return textwrap.fill(str(name), width, max_lines=2, placeholder=" …")


def _counted(n):
    """A count in four characters at most."""
    return f"{n}" if n < 1000 else f"{n / 1000:.1f}k" if n < 10_000 else f"{n / 1000:.0f}k"


def rate_panel(axes, frame, x, colour=BLUE, numbers=True):
    """Shares with their intervals over time; n stands at the upper end, hollow points rest on fewer than five.

    A line joins only neighbours that are not hollow: between single statements it would draw peaks that mean nothing.
    """
    few = frame["n"] < 5
    for (_, row), hollow in zip(frame.iterrows(), few):
        axes.vlines(row[x], row["low"], row["high"], color=colour, alpha=0.15 if hollow else 0.35, linewidth=4)
    for _, run in frame[~few].groupby(few.cumsum()[~few]):
        axes.plot(run[x], run["rate"], color=colour, linewidth=1.2, alpha=0.6)
    axes.scatter(frame.loc[~few, x], frame.loc[~few, "rate"], color=colour, zorder=3, s=28)
    axes.scatter(frame.loc[few, x], frame.loc[few, "rate"], facecolor="white", edgecolor=colour, zorder=3, s=28)
    if numbers:
        for _, row in frame.iterrows():
            axes.annotate(_counted(row["n"]), (row[x], row["high"]), (0, 6 if row["rate"] > 0.97 else 3),
                          textcoords="offset points", ha="center", fontsize=8, color="#555555")
    axes.set_ylim(-0.05, 1.27 if numbers else 1.07)
    axes.yaxis.set_major_locator(plt.FixedLocator([0, 0.25, 0.5, 0.75, 1]))
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:.0%}")


def span(text, begin, end):
    """The part of a text between two offsets of the tables, which count UTF-16 units, not Python's characters."""
    return text.encode("utf-16-le", "surrogatepass")[2 * begin:2 * end].decode("utf-16-le", "replace")


_STYLE = """<style>
.hedgerow-statement {margin: 0 0 1em; padding: .5em .8em; border-left: 4px solid #0072B2; max-width: 46em;
  line-height: 1.6; overflow-wrap: anywhere; font-family: sans-serif; font-size: 14px}
.hedgerow-statement .about {opacity: .75; font-size: 12px; display: block}
.hedgerow-statement .source {font-weight: bold}
.hedgerow-statement .cue {font-style: italic; text-decoration: underline}
.hedgerow-statement .scope {border-bottom: 2px dotted currentColor}
.hedgerow-statement mark {color: black; border-radius: 3px; padding: 0 2px}
.hedgerow-statement mark.strong {font-weight: bold}
</style>"""


def legend():
    """What the marks in a sentence mean."""
    marks = " ".join(
        f'<mark style="background:{_tint(colour)}">{html.escape(name.replace("_", " "))}</mark>'
        for name, colour in CATEGORY_COLOURS.items())
    return HTML(_STYLE + '<div class="hedgerow-statement"><span class="source">source</span>, '
                '<span class="cue">cue</span>, hedges: ' + marks + ', <span class="scope">scope of a hedge</span></div>')


def statements_html(tables, statement_ids):
    """Statements with source, cue, hedges and scopes marked in the sentences they stand in, link and rule ids."""
    listed = list(dict.fromkeys(statement_ids))
    if not listed:
        return HTML("<p>No statements.</p>")
    places = ", ".join("?" for _ in listed)
    rows = tables.sql(
        f"""with place as (
              select s.statement_id, min(e."begin") as first, max(e."end") as last
              from statements s join sentences e on list_contains(s.sentence_ids, e.sentence_id)
              where s.statement_id in ({places}) group by s.statement_id)
            select s.*, a.text, a.url, a.title, p.first, p.last
            from statements s join articles a using (article_id) join place p using (statement_id)""", *listed)
    rows = rows.set_index("statement_id").loc[[i for i in listed if i in set(rows["statement_id"])]]
    return HTML(_STYLE + "".join(_statement(row) for _, row in rows.iterrows()))


def _statement(row):
    when = f"{row['said_date']:%-d %B %Y}" if pd.notna(row["said_date"]) else "undated"
    who = row["actor_name"] or f"unresolved ({str(row['actor_resolution']).partition(':')[2] or 'unknown'})"
    article = html.escape(row["title"] or "article")
    # A link is made of web addresses only: an article may name anything as its own.
    if str(row["url"]).startswith(("http://", "https://")):
        article = f'<a href="{html.escape(row["url"], quote=True)}" rel="noopener noreferrer">{article}</a>'
    about = f"{html.escape(who)} · {when} · {html.escape(row['outlet'] or 'unknown outlet')} · {article}"
    rules = html.escape(", ".join(row["rule_ids"] + [hedge["rule_id"] for hedge in row["hedges"]]))
    return (f'<div class="hedgerow-statement"><span class="about">{about}</span>{_marked(row)}'
            f'<span class="about">rules: {rules}</span></div>')


def _marked(row):
    """The statement's sentences, cut at every begin and end of a mark; each piece carries the marks that cover it."""
    first, last = int(row["first"]), int(row["last"])
    marks = []
    if pd.notna(row["source_begin"]):
        marks.append((int(row["source_begin"]), int(row["source_end"]), '<span class="source">', "</span>"))
    marks.append((int(row["cue_begin"]), int(row["cue_end"]), '<span class="cue">', "</span>"))
    for hedge in row["hedges"]:
        marks.append((hedge["scope_begin"], hedge["scope_end"], '<span class="scope">', "</span>"))
    for hedge in row["hedges"]:
        about = html.escape(f"{hedge['category']}, strength {hedge['strength']}, {hedge['rule_id']}", quote=True)
        colour = CATEGORY_COLOURS.get(hedge["category"], GREY)
        strong = ' class="strong"' if hedge["strength"] >= 3 else ""
        marks.append((hedge["begin"], hedge["end"], f'<mark{strong} style="background:{_tint(colour)}" title="{about}">', "</mark>"))
    cuts = sorted({first, last, *(p for begin, end, *_ in marks for p in (begin, end) if first < p < last)})
    pieces = []
    for begin, end in zip(cuts, cuts[1:]):
        covering = [mark for mark in marks if mark[0] <= begin and end <= mark[1] and mark[0] < mark[1]]
        text = html.escape(span(row["text"], begin, end)).replace("\n", "<br>")
        pieces.append("".join(m[2] for m in covering) + text + "".join(m[3] for m in reversed(covering)))
    return "".join(pieces)


def table_html(frame, caption=""):
    """A small table that scrolls by itself on a narrow screen: texts left, numbers right, everything escaped."""
    kinds = [' class="number"' if pd.api.types.is_numeric_dtype(kind) and kind != bool else "" for kind in frame.dtypes]
    head = "".join(f"<th{kind}>{html.escape(str(name).replace('_', ' '))}</th>" for kind, name in zip(kinds, frame.columns))
    body = "".join("<tr>" + "".join(f"<td{kind or _whole(value)}>{_cell(value)}</td>" for kind, value in zip(kinds, row)) + "</tr>"
                   for row in frame.itertuples(index=False, name=None))
    heading = f"<b>{html.escape(caption)}</b>" if caption else ""
    return HTML(f'{heading}<div class="hedgerow-table"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>')


def _whole(value):
    """Short words and months stay in one line."""
    return ' class="whole"' if isinstance(value, str) and len(value) <= 12 and " " not in value else ""


def _cell(value):
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return "–"
    if isinstance(value, (float, np.floating)):
        return f"{value:.2f}"
    if isinstance(value, (int, np.integer)) and not isinstance(value, bool):
        return f"{value:,}"
    return html.escape(str(value))


def heat_map(axes, values, counts, limits, colours, always_from_zero=False):
    """A grid with a row each and a column each; up to 200 cells show their n, empty cells stay white."""
    data = np.ma.masked_invalid(values.to_numpy(dtype=float))
    image = axes.imshow(data, aspect="auto", cmap=colours, vmin=limits[0], vmax=limits[1])
    axes.set_yticks(range(len(values)), [beside(name) for name in values.index], fontsize=10)
    axes.grid(False)
    if values.size <= 200:
        origin = limits[0] if always_from_zero else sum(limits) / 2
        for i, j in np.argwhere(~np.ma.getmaskarray(data)):
            dark = abs(data[i, j] - origin) / (limits[1] - origin) > 0.6
            axes.text(j, i, f"{counts.iloc[i, j]:.0f}", ha="center", va="center", fontsize=9, color="white" if dark else "black")
    return image


def label_dates(axes, periods, unit, most=5):
    """Periods under the columns of a grid or of bars, as many as fit; the year stands where it begins or changes."""
    step = max(1, -(-len(periods) // most))
    shown = list(range(0, len(periods), step))
    names = [period_name(periods[i], unit).rpartition(" ") for i in shown]
    axes.set_xticks(shown, [
        f"{name}\n{year}" if name and (place == 0 or year != names[place - 1][2]) else name or year
        for place, (name, _, year) in enumerate(names)])


def stacked_shares(axes, places, counts, across=False):
    """Bars of one length, cut by stance; across: bars lie, and places are their names. n stands over upright bars."""
    shares = counts.div(counts.sum(axis=1), axis=0).fillna(0)
    below = np.zeros(len(counts))
    for stance in counts.columns:
        if across:
            axes.barh(list(places), shares[stance], left=below, color=STANCE_COLOURS[stance], label=stance, edgecolor="white")
        else:
            axes.bar(list(places), shares[stance], bottom=below, color=STANCE_COLOURS[stance], label=stance, edgecolor="white")
        below += shares[stance].to_numpy()
    value_axis = axes.xaxis if across else axes.yaxis
    value_axis.set_major_formatter(lambda value, _: f"{value:.0%}")
    axes.grid(False)
    if not across and len(counts) <= 16:
        for place, n in zip(places, counts.sum(axis=1)):
            if not n:
                continue
            axes.text(place, 1.02, f"{n}", ha="center", fontsize=9, color="#555555")
    if not across:
        axes.set(xlim=(-0.6, max(len(counts) - 0.4, 3)), ylim=(0, 1.1), yticks=[0, 0.25, 0.5, 0.75, 1])


def legend_above(axes, columns=4, reverse=False):
    """Over the plot, where it can hide nothing; reversed for stacks that grow upwards."""
    handles, labels = axes.get_legend_handles_labels()
    if reverse:
        handles, labels = handles[::-1], labels[::-1]
    axes.legend(handles, labels, loc="lower right", bbox_to_anchor=(1.02, 1), ncol=columns, fontsize=10.5, handlelength=1,
                handletextpad=0.4, columnspacing=1.1, borderpad=0.2)


def label_points(axes, xs, ys, names):
    """Names to the right of points; a name that would lie on another one moves up. Call after the limits are set."""
    taken = []
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    for x, y, name in sorted(zip(xs, ys, names), key=lambda point: point[1]):
        place = y
        while any(abs(place - other) < 0.05 * (top - bottom) for other in taken):
            place += 0.01 * (top - bottom)
        taken.append(place)
        axes.annotate(name, (x, y), (x + 0.04 * (right - left), place), fontsize=10, va="center",
                      bbox=dict(facecolor="white", alpha=0.75, edgecolor="none", pad=0.5),
                      arrowprops=dict(arrowstyle="-", color=GREY, lw=0.7))
