package org.hedgerow.learn;

import org.hedgerow.text.FeatureHash;

/** The name of a family of features, for example {@code w-1}; its features are written {@code w-1=said}. */
public final class Template {

    private final String prefix;
    private final long hash;

    public Template(String name) {
        if (name.indexOf('=') >= 0 || name.indexOf('\t') >= 0) {
            throw new IllegalArgumentException("a template name holds no '=' and no tab: " + name);
        }
        this.prefix = name + "=";
        this.hash = FeatureHash.of(prefix);
    }

    String prefix() {
        return prefix;
    }

    long hash() {
        return hash;
    }
}
