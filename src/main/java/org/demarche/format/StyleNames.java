package org.demarche.format;

import java.util.Locale;
import java.util.Optional;
import org.demarche.Section;

/** What the names of a word processor's styles say of a paragraph. Word, Writer and RTF keep the English names inside. */
final class StyleNames {

    private StyleNames() {}

    /** Empty for running text. */
    static Optional<Section> section(String style) {
        String name = style.toLowerCase(Locale.ROOT).replace("_20_", " ").replace("-", " ");
        if (name.equals("title")) {
            return Optional.of(Section.TITLE);
        }
        if (name.startsWith("heading") || name.equals("subtitle")) {
            return Optional.of(Section.HEADING);
        }
        if (name.startsWith("list")) {
            return Optional.of(Section.LIST);
        }
        if (name.equals("quote") || name.equals("intense quote") || name.equals("quotations")) {
            return Optional.of(Section.QUOTE);
        }
        return name.equals("caption") ? Optional.of(Section.CAPTION) : Optional.empty();
    }

    /** Whether a paragraph of this style is no part of the text: running heads, notes, tables of contents. */
    static boolean isFurniture(String style) {
        String name = style.toLowerCase(Locale.ROOT).replace("_20_", " ");
        return name.startsWith("toc ")
                || name.startsWith("contents ")
                || name.equals("header")
                || name.equals("footer")
                || name.startsWith("footnote")
                || name.startsWith("endnote");
    }
}
