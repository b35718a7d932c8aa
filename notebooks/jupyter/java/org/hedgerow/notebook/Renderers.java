package org.hedgerow.notebook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
        DisplayData data = DisplayData.fromText("chart: " + chart.getTitle());
        // Without the XML declaration, which nbconvert's HTML does not take.
        String drawing = svg.toString(StandardCharsets.UTF_8);
        data.putData("image/svg+xml", drawing.substring(drawing.indexOf("<svg")));
        return data;
    }

    private static String table(Dataset<Row> rows) {
        List<Row> found = rows.takeAsList(ROWS + 1);
        var html = new StringBuilder("<div style=\"overflow-x:auto\"><table><tr>");
        for (StructField field : rows.schema().fields()) {
            html.append("<th>").append(escape(field.name())).append("</th>");
        }
        html.append("</tr>");
        for (Row row : found.subList(0, Math.min(ROWS, found.size()))) {
            html.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                Object cell = row.get(column);
                String align = cell instanceof Number ? "right" : "left";
                html.append("<td style=\"text-align:").append(align).append("\">").append(text(cell)).append("</td>");
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
        String text = cell.toString();
        return escape(text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS) + " …");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
