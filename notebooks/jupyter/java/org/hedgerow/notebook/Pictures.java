package org.hedgerow.notebook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts of query results in the colours of the Python notebooks (Okabe and Ito's palette). */
public final class Pictures {

    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0x8C8C8C)
    };
    private static final int WIDTH = 540;
    private static final int ROW = 34;
    private static final int FEW = 5;

    private Pictures() {}

    /** Lying bars with the first row on top: the first column names them, the second is a count, written behind the name. */
    public static XYChart bars(String question, String unit, Dataset<Row> rows) {
        List<Row> found = rows.collectAsList();
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(120 + ROW * Math.max(2, found.size()))
                .title(question)
                .xAxisTitle(unit)
                .build();
        XYStyler styler = chart.getStyler();
        style(styler);
        styler.setLegendVisible(false);
        styler.setXAxisMin(0.0).setXAxisDecimalPattern("#,##0");
        styler.setYAxisMin(-0.5).setYAxisMax(found.size() - 0.5).setYAxisTickMarkSpacingHint(ROW * 3 / 4);
        styler.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        styler.setyAxisTickLabelsFormattingFunction(atWhole(found.size(), place -> {
            Row row = found.get(found.size() - 1 - place);
            String name = row.isNullAt(0) ? "unknown" : row.get(0).toString();
            return String.format(Locale.ROOT, "%s  %,d", shortened(name), ((Number) row.get(1)).longValue());
        }));
        for (int place = 0; place < found.size(); place++) {
            double height = found.size() - 1.0 - place;
            double count = ((Number) found.get(place).get(1)).doubleValue();
            XYSeries bar = chart.addSeries("row " + place, new double[] {0, count}, new double[] {height, height});
            bar.setLineStyle(new BasicStroke(ROW * 0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            bar.setLineColor(COLOURS[0]);
            bar.setMarker(SeriesMarkers.NONE);
        }
        return chart;
    }

    /**
     * Rates over time with their intervals, a colour each actor, and n in the legend; lines join points that rest on five
     * statements or more. Columns: actor, first day of the period,
     * rate, low, high (shares from 0 to 1), n. {@code unit}: day, week, month, quarter or year.
     */
    public static XYChart rates(String question, String unit, Dataset<Row> rows) {
        Map<String, List<Row>> byActor = new LinkedHashMap<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Row row : rows.collectAsList()) {
            byActor.computeIfAbsent(shortened(row.getString(0)), name -> new ArrayList<>()).add(row);
            days.add(row.<LocalDate>getAs(1));
        }
        List<LocalDate> periods = periodsBetween(days, unit);
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(400 + 22 * byActor.size())
                .title(question)
                .xAxisTitle(yearsOf(periods, unit))
                .yAxisTitle("hedged statements, %")
                .build();
        XYStyler styler = chart.getStyler();
        style(styler);
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Vertical);
        styler.setYAxisMin(0.0).setYAxisMax(100.0);
        styler.setXAxisMin(-0.5).setXAxisMax(periods.size() - 0.5).setXAxisTickMarkSpacingHint(80);
        styler.setxAxisTickLabelsFormattingFunction(
                atWhole(periods.size(), place -> nameOf(periods.get(place), unit)));
        int place = 0;
        for (Map.Entry<String, List<Row>> actor : byActor.entrySet()) {
            // Lines stand a little apart, so that their intervals do not hide each other.
            double aside = 0.22 * (place - (byActor.size() - 1) / 2.0);
            addRates(chart, actor.getKey(), actor.getValue(), periods, aside, place++);
        }
        return chart;
    }

    private static void addRates(
            XYChart chart, String actor, List<Row> rows, List<LocalDate> periods, double aside, int place) {
        Color colour = COLOURS[place % COLOURS.length];
        List<Double> places = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> joined = new ArrayList<>();
        long n = 0;
        for (Row row : rows) {
            double x = periods.indexOf(row.<LocalDate>getAs(1)) + aside;
            places.add(x);
            rates.add(100 * row.getDouble(2));
            joined.add(row.getLong(5) < FEW ? Double.NaN : 100 * row.getDouble(2));
            n += row.getLong(5);
            XYSeries interval = chart.addSeries(
                    actor + " " + x, new double[] {x, x}, new double[] {100 * row.getDouble(3), 100 * row.getDouble(4)});
            interval.setShowInLegend(false);
            interval.setMarker(SeriesMarkers.NONE);
            interval.setLineStyle(new BasicStroke(3f));
            interval.setLineColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 110));
        }
        XYSeries series =
                chart.addSeries(String.format(Locale.ROOT, "%s (n = %,d)", actor, n), places, rates);
        series.setMarkerColor(colour);
        series.setMarker(place % 2 == 0 ? SeriesMarkers.CIRCLE : SeriesMarkers.DIAMOND);
        series.setLineStyle(SeriesLines.NONE);
        // A line joins neighbours only: between single statements it would draw peaks that mean nothing.
        XYSeries line = chart.addSeries(actor + " joined", places, joined);
        line.setShowInLegend(false);
        line.setMarker(SeriesMarkers.NONE);
        line.setLineColor(colour);
        line.setLineStyle(new BasicStroke(1.2f));
    }

    /**
     * Labels whole numbers from 0 to {@code count} - 1. XChart takes fewer ticks until all their labels differ: a tick between
     * two whole numbers is called like one of them, ticks outside, of which it draws none, are blanks of different lengths.
     */
    private static Function<Double, String> atWhole(int count, IntFunction<String> name) {
        return tick -> {
            int place = (int) Math.round(tick);
            boolean whole = Math.abs(tick - place) < 1e-6;
            int nearest = Math.max(0, Math.min(count - 1, place));
            return whole && place != nearest ? " ".repeat(1 + Math.floorMod(place, count + 8)) : name.apply(nearest);
        };
    }

    /** Every period from the first to the last, so that gaps show. */
    private static List<LocalDate> periodsBetween(TreeSet<LocalDate> days, String unit) {
        List<LocalDate> periods = new ArrayList<>();
        for (LocalDate day = days.isEmpty() ? null : days.first(); day != null && !day.isAfter(days.last()); ) {
            periods.add(day);
            day = switch (unit) {
                case "year" -> day.plusYears(1);
                case "quarter" -> day.plusMonths(3);
                case "month" -> day.plusMonths(1);
                case "week" -> day.plusWeeks(1);
                default -> day.plusDays(1);
            };
        }
        return periods;
    }

    private static String nameOf(LocalDate period, String unit) {
        String pattern =
                switch (unit) {
                    case "year" -> "yyyy";
                    case "quarter" -> "'Q'q yyyy";
                    case "month" -> "MMM yyyy";
                    default -> "d MMM";
                };
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(period);
    }

    /** The years that stand under days and weeks, whose names have none. */
    private static String yearsOf(List<LocalDate> periods, String unit) {
        if (periods.isEmpty() || !unit.equals("day") && !unit.equals("week")) {
            return "";
        }
        int first = periods.get(0).getYear();
        int last = periods.get(periods.size() - 1).getYear();
        return first == last ? "" + first : first + " to " + last;
    }

    private static String shortened(String name) {
        return name.length() <= 30 ? name : name.substring(0, 28) + " …";
    }

    private static void style(XYStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        styler.setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        styler.setLegendBorderColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
    }
}
