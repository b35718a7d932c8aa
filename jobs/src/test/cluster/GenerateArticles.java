import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a corpus of many articles out of the few of the sample: each is put together from paragraphs of several, with a
 * title, address and day of its own.
 *
 * <p>Usage: {@code java -cp jackson-*.jar GenerateArticles.java SAMPLE_DATA NUMBER OUT.jsonl}. The same number gives the
 * same articles.
 */
public final class GenerateArticles {

    private static final String[] OUTLETS = {"Harbour Post", "Coast Gazette", "Daily Meridian", "North Sea Herald"};

    private GenerateArticles() {}

    public static void main(String[] arguments) throws Exception {
        List<String> paragraphs = paragraphs(Path.of(arguments[0]));
        int number = Integer.parseInt(arguments[1]);
        var random = new Random(number);
        var json = new ObjectMapper();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            for (int i = 0; i < number; i++) {
                var text = new StringBuilder("The file numbered " + i + " was opened in room " + random.nextInt(1000) + ".");
                for (int parts = 4 + random.nextInt(8); parts > 0; parts--) {
                    text.append("\n\n").append(paragraphs.get(random.nextInt(paragraphs.size())));
                }
                var article = json.createObjectNode();
                article.put("id", "generated-" + i);
                article.put("title", "Generated report " + i);
                article.put("publisher", OUTLETS[random.nextInt(OUTLETS.length)]);
                article.put("url", "https://generated.example/" + i);
                article.put("date", LocalDate.of(2022, 1, 15).plusDays(random.nextInt(60)).toString());
                article.put("text", text.toString());
                out.write(json.writeValueAsString(article));
                out.write('\n');
            }
        }
    }

    private static List<String> paragraphs(Path sample) throws Exception {
        List<String> paragraphs = new ArrayList<>();
        var json = new ObjectMapper();
        try (var files = Files.list(sample.resolve("jsonl"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode text = json.readTree(line).path("text");
                    for (String paragraph : text.asText().split("\\n+")) {
                        if (paragraph.length() > 60) {
                            paragraphs.add(paragraph);
                        }
                    }
                }
            }
        }
        return paragraphs;
    }
}
