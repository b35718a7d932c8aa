package org.hedgerow.notebook;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts of query results in the colours of the Python notebooks (Okabe and Ito's palette). */
public final class Pictures {

    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0x8C8C8C)
    };
    private static final int WIDTH = 760;

    private Pictures() {}

    /** Bars: the first column names them, the second is a count. */
    public static CategoryChart columns(String question, String unit, Dataset<Row> rows) {
        List<String> names = new ArrayList<>();
        List<Number> counts = new ArrayList<>();
        for (Row row : rows.collectAsList()) {
            names.add(row.isNullAt(0) ? "unknown" : shortened(row.get(0).toString()));
            counts.add((Number) row.get(1));
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(names.size() > 6 ? 460 : 360)
                .title(question)
                .yAxisTitle(unit)
                .build();
        style(chart.getStyler());
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setYAxisDecimalPattern("#,##0");
        chart.getStyler().setXAxisLabelRotation(names.size() > 6 ? 45 : 0);
        chart.addSeries(unit, names, counts).setFillColor(COLOURS[0]);
        return chart;
    }

    /**
     * Rates over time with their intervals, a line each actor. Columns: actor, date, rate, low, high (shares from 0 to 1).
     */
    public static XYChart rates(String question, Dataset<Row> rows) {
        Map<String, List<Row>> byActor = new LinkedHashMap<>();
        for (Row row : rows.collectAsList()) {
            byActor.computeIfAbsent(shortened(row.getString(0)), name -> new ArrayList<>()).add(row);
        }
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(430)
                .title(question)
                .yAxisTitle("hedged statements, %")
                .build();
        style(chart.getStyler());
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0);
        chart.getStyler().setDatePattern("d MMM yy");
        chart.getStyler().setErrorBarsColorSeriesColor(true);
        int place = 0;
        for (Map.Entry<String, List<Row>> actor : byActor.entrySet()) {
            addRates(chart, actor.getKey(), actor.getValue(), place++);
        }
        return chart;
    }

    private static void addRates(XYChart chart, String actor, List<Row> rows, int place) {
        List<Date> dates = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (Row row : rows) {
            // Lines stand a few hours apart, so that their intervals do not hide each other.
            dates.add(Date.from(((LocalDate) row.get(1)).atTime(6 * place % 24, 0).toInstant(ZoneOffset.UTC)));
            // XChart draws intervals of equal arms: the middle of Wilson's interval stands where its arms are equal.
            rates.add(50 * (row.getDouble(3) + row.getDouble(4)));
            errors.add(50 * (row.getDouble(4) - row.getDouble(3)));
        }
        XYSeries series = chart.addSeries(actor, dates, rates, errors);
        series.setLineColor(COLOURS[place % COLOURS.length]);
        series.setMarkerColor(COLOURS[place % COLOURS.length]);
        series.setMarker(place % 2 == 0 ? SeriesMarkers.CIRCLE : SeriesMarkers.DIAMOND);
        series.setLineStyle(new BasicStroke(1.5f));
    }

    private static String shortened(String name) {
        return name.length() <= 30 ? name : name.substring(0, 28) + " …";
    }

    private static void style(Styler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        styler.setBaseFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        styler.setLegendBorderColor(Color.WHITE);
    }
}
