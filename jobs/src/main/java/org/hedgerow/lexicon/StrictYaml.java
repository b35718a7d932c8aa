package org.hedgerow.lexicon;

import org.hedgerow.lexicon.LexiconSource.LexiconFile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into plain maps, lists, strings, numbers and booleans: no classes are made, a key may stand once, and
 * aliases are limited, so that a hostile file can neither run code nor take the heap.
 */
public final class StrictYaml {

    private static final int MOST_ALIASES = 50;

    private StrictYaml() {}

    /**
     * The value of the one document in {@code file}; null if it is empty.
     *
     * @throws IllegalArgumentException with file, line and reason if it is no such YAML
     */
    public static Object read(LexiconFile file) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.origin())
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            return new Load(settings).loadFromString(file.content());
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> ", line " + (mark.getLine() + 1))
                    .orElse("");
            throw new IllegalArgumentException(file.origin() + line + ": " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file.origin() + ": " + e.getMessage(), e);
        }
    }
}
