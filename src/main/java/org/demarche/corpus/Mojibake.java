package org.demarche.corpus;

import java.util.regex.Pattern;

/** Signs that text was decoded with the wrong encoding before it reached us. Only ever told: what it was is a guess. */
final class Mojibake {

    /**
     * U+FFFD; UTF-8 read as Windows-1252: a punctuation mark ({@code â€™}), a letter ({@code Ã©}), a sign ({@code Â£}), a
     * byte order mark. {@code Ã} before {@code »} or a curly quote is left alone: Portuguese words end so in capitals.
     */
    private static final Pattern SIGN = Pattern.compile("\uFFFD"
            + "|\u00E2(\u20AC|\u0080)"
            + "|\u00C3[\u0080-\u00BA\u00BC-\u00BF]"
            + "|\u00C2[\u0080-\u00BF]"
            + "|\u00EF\u00BB\u00BF");

    private Mojibake() {}

    static boolean isIn(String text) {
        return SIGN.matcher(text).find();
    }
}
