package org.hedgerow.notebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.internal.chartpart.Chart;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Shows a {@code Dataset} as a table and a chart as an SVG picture where it is a cell's last expression. */
public final class Renderers implements DisplayProvider {

    private static final int ROWS = 20;
    private static final int CHARACTERS = 160;
    private static final int LONG = 40;
    private static final int SHORT = 12;

    /** On a narrow page the numbers of the cells would take a third of the width from tables and pictures. */
    private static final String PAGE_STYLE = "<style>@media (max-width:600px){.jp-InputPrompt,.jp-OutputPrompt,"
            + ".jp-InputArea-prompt,.jp-OutputArea-prompt,.prompt{display:none !important}"
            + ".jp-Notebook{padding:0 6px !important}}</style>";

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        return List.of(
                new Renderer<>(Dataset.class, dataset -> DisplayData.fromHtml(table(dataset.toDF()))),
                new Renderer<>(Chart.class, Renderers::picture));
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }

    private record Renderer<T>(Class<T> rendererClass, Function<T, DisplayData> how) implements DisplayRenderer {

        @Override
        public boolean canRender(String type) {
            return true;
        }

        @Override
        public DisplayData render(String type, Object value) {
            return how.apply(rendererClass.cast(value));
        }
    }

    private static DisplayData picture(Chart<?, ?> chart) {
        var svg = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart, svg, VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // As an image: nbconvert's HTML cleans away all that a drawing of its own type consists of.
        String drawing = Base64.getEncoder().encodeToString(svg.toByteArray());
        return DisplayData.fromHtml("<img alt=\"" + escape(chart.getTitle()) + "\" style=\"max-width:100%;height:auto\""
                + " src=\"data:image/svg+xml;base64," + drawing + "\">");
    }

    private static String table(Dataset<Row> rows) {
        List<Row> found = rows.takeAsList(ROWS + 1);
        var html = new StringBuilder(PAGE_STYLE).append("<div style=\"overflow-x:auto\"><table><tr>");
        for (StructField field : rows.schema().fields()) {
            html.append("<th style=\"text-align:")
                    .append(field.dataType() instanceof NumericType ? "right" : "left")
                    .append("\">")
                    .append(escape(field.name().replace('_', ' ')))
                    .append("</th>");
        }
        html.append("</tr>");
        for (Row row : found.subList(0, Math.min(ROWS, found.size()))) {
            html.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                Object cell = row.get(column);
                String text = text(cell);
                html.append("<td style=\"vertical-align:top;text-align:")
                        .append(cell instanceof Number ? "right" : "left")
                        .append(text.length() > LONG ? ";min-width:16em" : text.length() < SHORT ? ";white-space:nowrap" : "")
                        .append("\">")
                        .append(text)
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</table>");
        if (found.size() > ROWS) {
            html.append("<small>the first ").append(ROWS).append(" rows</small>");
        }
        return html.append("</div>").toString();
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "–";
        }
        if (cell instanceof Double number) {
            return String.format(Locale.ROOT, "%.2f", number);
        }
        if (cell instanceof Long || cell instanceof Integer) {
            return String.format(Locale.ROOT, "%,d", cell);
        }
        String text = cell.toString();
        return escape(text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS) + " …");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
