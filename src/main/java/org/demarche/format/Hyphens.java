package org.demarche.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.Words;

/**
 * Mends words that a line's end divides. Whether a hyphen belongs to the word ({@code cease-fire}) is asked of the rest
 * of the document; if it does not tell, the hyphen goes, unless it stands behind a first part of compounds.
 */
final class Hyphens {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LAST_PART = Pattern.compile("(\\p{L}+(?:-\\p{L}+)*)[-\u2010]$");
    private static final Pattern FIRST_PART = Pattern.compile("^\\p{L}+(?:-\\p{L}+)*");

    private static final char SOFT = '\u00AD';

    private static final Set<String> OF_COMPOUNDS =
            Words.of("cease counter self ex non anti co vice well long short high low mid semi so half cross face one"
                    + " two three four five six seven eight nine ten all far full hard large small middle much near new"
                    + " old open right left third war world year policy decision peace soft state then twenty thirty"
                    + " forty fifty sixty seventy eighty ninety wide pro arms oil energy");

    private final Set<String> words = new HashSet<>();

    /** @param lines of the whole document */
    Hyphens(List<String> lines) {
        for (String line : lines) {
            Matcher word = WORD.matcher(line.toLowerCase(Locale.ROOT));
            while (word.find()) {
                if (word.start() > 0 && word.end() < line.length()) { // else it may be a part of one
                    words.add(word.group());
                }
            }
        }
    }

    /** Puts two lines of one paragraph together. */
    void append(StringBuilder text, String line) {
        int last = text.length() - 1;
        if (last >= 0 && text.charAt(last) == SOFT) {
            text.setLength(last);
        } else if (isDivided(text, line)) {
            if (!belongs(text, line)) {
                text.setLength(last);
            }
        } else if (last >= 0) {
            text.append(' ');
        }
        text.append(line);
    }

    private static boolean isDivided(CharSequence text, String line) {
        int last = text.length() - 1;
        return last > 0
                && (text.charAt(last) == '-' || text.charAt(last) == '\u2010')
                && Character.isLetter(text.charAt(last - 1))
                && !line.isEmpty()
                && Character.isLetter(line.charAt(0));
    }

    private boolean belongs(StringBuilder text, String line) {
        String tail = text.substring(Math.max(0, text.length() - 60)).toLowerCase(Locale.ROOT);
        Matcher before = LAST_PART.matcher(tail);
        Matcher after = FIRST_PART.matcher(line.toLowerCase(Locale.ROOT));
        if (Character.isUpperCase(line.charAt(0)) || !before.find() || !after.find()) {
            return true;
        }
        String first = before.group(1);
        if (words.contains(first + after.group())) {
            return false;
        }
        return words.contains(first + "-" + after.group()) || first.contains("-") || OF_COMPOUNDS.contains(first);
    }
}
