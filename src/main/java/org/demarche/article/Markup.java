package org.demarche.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells HTML from text by its first 4 KiB. */
enum Markup {
    HTML,
    /** That is not HTML. */
    XML,
    NONE;

    static final int HEAD = 4096;

    private static final Pattern DOCUMENT = Pattern.compile("<(?:!doctype\\s{1,9}html|html|head|body|p)[\\s>]");
    private static final Pattern FRAGMENT = Pattern.compile("^\\s*+<(?:article|main|section|div|h1|meta|title)[\\s>]");
    private static final Pattern XML_HEAD = Pattern.compile("^\\s*+<\\?xml\\s");
    private static final Pattern CHARSET =
            Pattern.compile("(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([a-z0-9_:.-]{1,40})");

    private static final Set<String> LATIN = Set.of("iso-8859-1", "latin1");

    /** @param text of which the first 4 KiB count */
    static Markup of(String text) {
        String head = head(text);
        boolean xml = XML_HEAD.matcher(head).find();
        if (DOCUMENT.matcher(head).find() || FRAGMENT.matcher(head).find() || (xml && head.contains("html"))) {
            return HTML;
        }
        return xml ? XML : NONE;
    }

    /** The encoding that a page names, if this Java knows it; ISO-8859-1 means Windows-1252, as to browsers. */
    static Optional<Charset> declaredCharset(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head(head));
        if (!matcher.find() || of(head) == NONE) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        return charset(name);
    }

    /** The encoding of a name, if this Java knows it; ISO-8859-1 means Windows-1252, as to browsers. */
    static Optional<Charset> charset(String name) {
        boolean latin = LATIN.contains(name.toLowerCase(Locale.ROOT));
        try {
            return Optional.of(Charset.forName(latin ? "windows-1252" : name));
        } catch (IllegalArgumentException e) { // unknown here, or no name at all
            return Optional.empty();
        }
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
    }
}
