"""Opens the tables of a hedgerow run as SQL views and computes the rates and intervals that the notebooks show.

    from hedgerow_tables import open_tables
    tables = open_tables("tables")
    tables.sql("select actor_name, count(*) as n from statements group by all order by n desc limit 5")

The engine is DuckDB: the ``duckdb`` package where Python has it, else DuckDB's Java driver through JPype (Debian:
python3-jpype), which hedgerow's build puts into jobs/target/notebook-lib. Both give the same data frames: nested columns
arrive as lists and dicts, dates as pandas timestamps, null text as None.
"""

import datetime
import glob
import json
import math
import os
from pathlib import Path

import pandas as pd

__all__ = [
    "HOME", "open_tables", "Tables", "period_of", "period_name", "periods_between", "wilson", "add_wilson", "difference_interval",
]

HOME = Path(__file__).resolve().parent.parent
Z95 = 1.959963984540054


def open_tables(output_dir=None):
    """The tables of the last finished run in an output folder.

    Without an argument: the folder that HEDGEROW_OUTPUT names, else ``tables`` here or in the project's folder. The views
    stay with the run that was current when they were opened, even when another run replaces it meanwhile.
    """
    output = _output_folder(output_dir)
    version = (output / "CURRENT").read_text(encoding="utf-8").strip()
    return Tables(output.resolve(), version, _connect())


def _output_folder(output_dir):
    named = output_dir or os.environ.get("HEDGEROW_OUTPUT")
    candidates = [Path(named)] if named else [Path("tables"), HOME / "tables"]
    for candidate in candidates:
        if (candidate / "CURRENT").is_file():
            return candidate
    raise FileNotFoundError(
        f"no tables of hedgerow in {candidates[0].resolve()}; make some with: "
        f"./hedgerow run sample-data --output {candidates[0]}"
    )


class Tables:
    """Views over the Parquet files of one run in the folder ``output``; ``names`` lists them."""

    def __init__(self, output, version, connection):
        self.output = output
        self.folder = folder = output / version
        self._connection = connection
        self.names = []
        for table in sorted(path for path in folder.iterdir() if path.is_dir() and path.name[0] not in "._"):
            files = sorted(glob.glob(glob.escape(str(table)) + "/**/*.parquet", recursive=True))
            if files:
                self._connection.execute(_view(table.name, files))
                self.names.append(table.name)

    def sql(self, query, *values):
        """The rows of a query as a data frame; each ``?`` in the query takes the next value."""
        values = [str(value) if isinstance(value, datetime.date) else value for value in values]
        columns = self._connection.rows("describe " + query, values)
        select = ", ".join(_readable(name, kind) for name, kind, *_ in columns)
        rows = self._connection.rows(f"select {select} from ({query})", values)
        frame = pd.DataFrame(rows, columns=[name for name, *_ in columns])
        for name, kind, *_ in columns:
            frame[name] = _converted(frame[name], kind)
        return frame

    def value(self, query, *values):
        """The first cell of a query, or None."""
        frame = self.sql(query, *values)
        return None if frame.empty else frame.iloc[0, 0]


def _view(name, files):
    listed = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
    # The month in a folder's name stays text: "undated" is one of them.
    return (
        f'create or replace view "{name}" as select * from read_parquet([{listed}], '
        "hive_partitioning = true, hive_types_autocast = false, union_by_name = true)"
    )


def _is_nested(kind):
    return kind.endswith("]") or kind.startswith(("STRUCT", "MAP"))


def _readable(name, kind):
    """A column in a type that both engines hand over alike."""
    quoted = '"' + name.replace('"', '""') + '"'
    if _is_nested(kind):
        return f"to_json({quoted})::varchar as {quoted}"
    if kind.startswith(("DATE", "TIMESTAMP")):
        return f"{quoted}::varchar as {quoted}"
    if kind.startswith("DECIMAL"):
        return f"{quoted}::double as {quoted}"
    if kind in ("HUGEINT", "UBIGINT", "UHUGEINT"):
        return f"{quoted}::bigint as {quoted}"
    return quoted


def _converted(column, kind):
    if _is_nested(kind):
        return column.map(lambda text: None if text is None else json.loads(text)).astype(object)
    if kind.startswith(("DATE", "TIMESTAMP")):
        return pd.to_datetime(column)
    if kind in ("FLOAT", "DOUBLE") or kind.startswith("DECIMAL"):
        return column.astype(float)
    if kind.endswith("INT") or kind == "INTEGER":
        return column if column.isna().any() else column.astype("int64")
    return column


def _connect():
    try:
        import duckdb
    except ImportError:
        return _JavaConnection()
    return _NativeConnection(duckdb.connect())


class _NativeConnection:
    """DuckDB's own Python package."""

    def __init__(self, connection):
        self._connection = connection

    def execute(self, statement):
        self._connection.execute(statement)

    def rows(self, query, values):
        return self._connection.execute(query, values).fetchall()


class _JavaConnection:
    """DuckDB's Java driver in a Java machine inside this process."""

    def __init__(self):
        try:
            import jpype
            import jpype.dbapi2
        except ImportError as missing:
            raise ImportError(
                "hedgerow's notebooks need DuckDB: pip install duckdb (or on Debian: apt-get install python3-jpype)"
            ) from missing
        if not jpype.isJVMStarted():
            drivers = glob.glob(glob.escape(str(HOME)) + "/jobs/target/notebook-lib/duckdb_jdbc-*.jar")
            if not drivers:
                raise FileNotFoundError(
                    "DuckDB's Java driver is not there yet: build hedgerow once with ./hedgerow --version"
                )
            # Debian's JPype keeps its helper classes in a jar of its own.
            helpers = glob.glob("/usr/share/java/org.jpype.jar")
            jpype.startJVM("-Xmx512m", "-Xshare:auto", classpath=[drivers[0], *helpers], convertStrings=True)
        self._connection = jpype.dbapi2.connect("jdbc:duckdb:", driver="org.duckdb.DuckDBDriver")

    def execute(self, statement):
        with self._connection.cursor() as cursor:
            cursor.execute(statement)

    def rows(self, query, values):
        with self._connection.cursor() as cursor:
            cursor.execute(query, values)
            return [list(row) for row in cursor.fetchall()]


def period_of(tables, table="statements", most=20):
    """The shortest of day, week, month, quarter and year that cuts the time of nearly all rows into at most so many."""
    days = tables.value(f"""
        select quantile_disc(said_date, 0.98) - quantile_disc(said_date, 0.02) from {table} where said_date is not null""") or 0
    lengths = {"day": 1, "week": 7, "month": 30.44, "quarter": 91.31}
    return next((name for name, length in lengths.items() if days / length < most), "year")


def period_name(begin, unit):
    """A period as a reader says it: 2019, Q4 2019, Oct 2019; weeks and days by their first day, 7 Oct 2019."""
    if unit == "quarter":
        return f"Q{begin.quarter} {begin.year}"
    form = {"year": "%Y", "month": "%b %Y"}.get(unit, "%-d %b %Y")
    return f"{begin:{form}}"


def periods_between(periods, unit, most=40):
    """Every period from the first to the last, so that gaps show; only those that occur where there would be too many."""
    frequency = {"day": "D", "week": "W-MON", "month": "MS", "quarter": "QS", "year": "YS"}[unit]
    found = pd.DatetimeIndex(sorted(periods.unique()))
    every = pd.date_range(found.min(), found.max(), freq=frequency)
    return every if len(every) <= most else found


def wilson(successes, trials, z=Z95):
    """Wilson's score interval of a share (Wilson 1927, JASA 22): low and high; (nan, nan) without trials."""
    if not trials:
        return math.nan, math.nan
    share = successes / trials
    centre = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    half = z / (1 + z * z / trials) * math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    return max(0.0, centre - half), min(1.0, centre + half)


def add_wilson(frame, successes, trials):
    """The frame with the columns rate, low and high of a 95 % interval."""
    bounds = [wilson(k, n) for k, n in zip(frame[successes], frame[trials])]
    return frame.assign(
        rate=[k / n if n else math.nan for k, n in zip(frame[successes], frame[trials])],
        low=[low for low, _ in bounds],
        high=[high for _, high in bounds],
    )


def difference_interval(successes_a, trials_a, successes_b, trials_b):
    """The difference of two shares, a minus b, with Newcombe's 95 % interval (1998, Statistics in Medicine 17, method 10)."""
    a, b = successes_a / trials_a, successes_b / trials_b
    low_a, high_a = wilson(successes_a, trials_a)
    low_b, high_b = wilson(successes_b, trials_b)
    return (
        a - b,
        a - b - math.hypot(a - low_a, high_b - b),
        a - b + math.hypot(high_a - a, b - low_b),
    )
