package org.demarche.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the days that pages write into their metadata; those that can be read in two ways, as 4/5/2031, are no days. */
final class PageDate {

    private static final int LONGEST = 100;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:\\D.*)?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})(?:\\D.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})(?:\\D.*)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:\\p{L}{2,9}\\.?,? )?(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:\\D.*)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private PageDate() {}

    /** As ISO 8601 writes it, or empty. */
    static Optional<String> of(String written) {
        String text = written.substring(0, Math.min(LONGEST, written.length())).strip();
        return numbers(ISO, text)
                .or(() -> numbers(SLASHES, text))
                .or(() -> named(DAY_FIRST, text, 2, 1))
                .or(() -> named(MONTH_FIRST, text, 1, 2))
                .map(LocalDate::toString);
    }

    private static Optional<LocalDate> numbers(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? day(number(matcher, 1), number(matcher, 2), number(matcher, 3)) : Optional.empty();
    }

    private static Optional<LocalDate> named(Pattern pattern, String text, int month, int day) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(month).toLowerCase(Locale.ROOT);
        return day(number(matcher, 3), MONTHS.indexOf(name.substring(0, 3)) + 1, number(matcher, day));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year < 1000 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) { // the 31st of June
            return Optional.empty();
        }
    }
}
