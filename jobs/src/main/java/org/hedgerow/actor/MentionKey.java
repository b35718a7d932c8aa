package org.hedgerow.actor;

/** Mentions of sources made equal, so that the frequent ones can be counted. */
public final class MentionKey {

    private static final String[] ARTICLES = {"the-", "a-", "an-"};

    private MentionKey() {}

    /**
     * The mention in plain lower-case words: without accents, possessive marks and a leading article, transliterated
     * endings written one way ("The Zelenskyy aide" and "a Zelensky aide" are one). Never null; a mention without a
     * letter or digit is its own key.
     */
    public static String of(String mention) {
        String slug = NameKey.slug(mention);
        for (String article : ARTICLES) {
            if (slug.startsWith(article)) {
                slug = slug.substring(article.length());
                break;
            }
        }
        return slug.isEmpty() ? mention.strip() : slug.replace('-', ' ');
    }
}
