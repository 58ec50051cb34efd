package org.demarche.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.Words;

/** Knows a line that says when a page was published or updated and nothing else, however it is put together. */
final class DateLine {

    private static final int LONGEST = 100;

    private static final Set<String> WORDS =
            Words.of("published updated posted modified created first last update on at date time january february"
                    + " march april may june july august september october november december jan feb mar apr jun jul"
                    + " aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues"
                    + " wed thu thur thurs fri sat sun am pm a p m et est edt pt pst pdt ct cst cdt gmt utc bst ist cet"
                    + " cest hkt st nd rd th t z");

    /** Besides a number one of these must be there: "Sun 5, Sat 3" is a result. */
    private static final Pattern TELLING =
            Pattern.compile("\\d{4}|\\d{1,2}[:.]\\d{2}|(?i)published|updated|posted|modified");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private DateLine() {}

    static boolean is(String line) {
        boolean mayBe = line.length() <= LONGEST
                && line.chars().anyMatch(c -> c >= '0' && c <= '9')
                && TELLING.matcher(line).find();
        return mayBe
                && BETWEEN.splitAsStream(line.toLowerCase(Locale.ROOT))
                        .allMatch(word -> word.isEmpty() || WORDS.contains(word))
                && Characters.hasLetter(line);
    }
}
