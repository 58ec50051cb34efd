package org.demarche;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: differences that no reader would call a different sentence are taken away. */
public final class NormalText {

    private NormalText() {}

    /**
     * NFKC (Unicode standard annex 15), lower case, every run of anything but letters, marks and digits one blank, none
     * at the ends. Text without letters and digits stays as it is, so that "?" and "!" remain two.
     */
    public static String of(String text) {
        String spoken = spoken(text);
        return spoken.isEmpty() ? text : spoken;
    }

    /** As {@link #of}, but empty where the text has neither letters, marks nor digits. */
    public static String spoken(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder spoken = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (!isSpoken(c)) {
                gap = true;
                continue;
            }
            if (gap && !spoken.isEmpty()) {
                spoken.append(' ');
            }
            gap = false;
            spoken.appendCodePoint(c);
        }
        return spoken.toString();
    }

    /** How many words normal text has. */
    public static int words(String normal) {
        return 1 + (int) normal.chars().filter(c -> c == ' ').count();
    }

    private static boolean isSpoken(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
