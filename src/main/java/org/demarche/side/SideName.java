package org.demarche.side;

/**
 * One name of a side.
 *
 * @param side whose name it is; empty for {@link NameKind#FIXED}
 * @param bare the name without its article
 * @param article whether it is written with "the" where it stands alone: the Netherlands
 */
public record SideName(String side, String bare, boolean article, NameKind kind) {

    private static final String ARTICLE = "the ";

    static SideName of(String side, String written, NameKind kind) {
        boolean article = written.startsWith(ARTICLE);
        return new SideName(side, article ? written.substring(ARTICLE.length()) : written, article, kind);
    }

    /** As it stands alone in a sentence: {@code the Netherlands}, {@code Iran}. */
    public String whole() {
        return article ? ARTICLE + bare : bare;
    }
}
