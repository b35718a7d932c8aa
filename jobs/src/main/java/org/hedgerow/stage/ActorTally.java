package org.hedgerow.stage;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * How often statements show an actor under which name, type and description, and under which source texts. Of several
 * the most frequent is shown, of equals the last in the order of their bytes; tallies of parts can be added.
 */
public final class ActorTally implements Externalizable {

    private static final long serialVersionUID = 1;
    private static final int MOST_ALIASES = 20;

    private static final Comparator<String> BYTES =
            Comparator.nullsFirst(Comparator.comparing(text -> UTF8String.fromString(text)));

    private static final Comparator<Map.Entry<Portrait, Long>> SHOWN = Map.Entry.<Portrait, Long>comparingByValue()
            .thenComparing(entry -> entry.getKey().name(), BYTES)
            .thenComparing(entry -> entry.getKey().type(), BYTES)
            .thenComparing(entry -> entry.getKey().country(), BYTES)
            .thenComparing(entry -> entry.getKey().origin(), BYTES);

    private static final Comparator<Map.Entry<Portrait, Long>> DESCRIBED = Map.Entry.<Portrait, Long>comparingByValue()
            .thenComparing(entry -> entry.getKey().description(), BYTES);

    private static final Comparator<Map.Entry<String, Long>> NAMED_OFTEN =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey, BYTES);

    private final Map<Portrait, Long> portraits = new HashMap<>(2);
    private final Map<String, Long> aliases = new HashMap<>(4);

    /** For Java's serialization. */
    public ActorTally() {}

    /** What a statement says of its actor; all but the name may be null. */
    record Portrait(String name, String type, String country, String description, String origin) {}

    ActorTally add(Portrait portrait, long statements) {
        portraits.merge(portrait, statements, Long::sum);
        return this;
    }

    ActorTally addAlias(String sourceText, long statements) {
        aliases.merge(sourceText, statements, Long::sum);
        return this;
    }

    ActorTally add(ActorTally other) {
        other.portraits.forEach(this::add);
        other.aliases.forEach(this::addAlias);
        return this;
    }

    /** @return a row of {@code actors} */
    Row row(String actorId, String wikidataId) {
        Portrait shown = portraits.entrySet().stream().max(SHOWN).orElseThrow().getKey();
        String description = portraits.entrySet().stream()
                .filter(entry -> entry.getKey().description() != null)
                .max(DESCRIBED)
                .map(entry -> entry.getKey().description())
                .orElse(null);
        List<String> often = aliases.entrySet().stream()
                .sorted(NAMED_OFTEN)
                .limit(MOST_ALIASES)
                .map(Map.Entry::getKey)
                .toList();
        return RowFactory.create(
                actorId,
                shown.name(),
                shown.type(),
                shown.country(),
                description,
                often.toArray(String[]::new),
                wikidataId,
                shown.origin(),
                portraits.values().stream().mapToLong(Long::longValue).sum());
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeInt(portraits.size());
        for (Map.Entry<Portrait, Long> entry : portraits.entrySet()) {
            Portrait portrait = entry.getKey();
            write(out, portrait.name());
            write(out, portrait.type());
            write(out, portrait.country());
            write(out, portrait.description());
            write(out, portrait.origin());
            out.writeLong(entry.getValue());
        }
        out.writeInt(aliases.size());
        for (Map.Entry<String, Long> entry : aliases.entrySet()) {
            write(out, entry.getKey());
            out.writeLong(entry.getValue());
        }
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            add(new Portrait(read(in), read(in), read(in), read(in), read(in)), in.readLong());
        }
        for (int left = in.readInt(); left > 0; left--) {
            addAlias(read(in), in.readLong());
        }
    }

    /** Not as {@code writeUTF}, which refuses long texts. */
    private static void write(ObjectOutput out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(ObjectInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
