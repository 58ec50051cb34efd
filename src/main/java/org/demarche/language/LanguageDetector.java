package org.demarche.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells that a text is not English: by its script; in Latin script by function words and by letters that English lacks, for
 * which another language must have more than twice as many words as English. A text that tells neither, as a headline or a list of names, may be English:
 * a short English article must not be refused. Counting such words is the oldest method of all (Ingle, A language
 * identification table, 1976); {@code docs/decisions/0018} tells why no library is used. Immutable.
 */
public final class LanguageDetector {

    /** Enough of an article. */
    private static final int LONGEST = 200_000;

    private static final String ENGLISH = "en";

    /** Not a part of a compound, an abbreviation or an address: {@code al-Sisi}, {@code U.S.}, {@code state.gov}. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}.@/'-])\\p{L}[\\p{L}\\p{M}]*+(?:'\\p{L}++)?(?![-@/]|\\.\\p{L})");

    /** What stands inside names too: {@code Ursula von der Leyen}, {@code Rio de Janeiro}. */
    private static final Set<String> OF_NAMES = Set.of(
            "von", "van", "der", "den", "de", "da", "di", "del", "della", "dos", "das", "du", "des", "le", "la", "las",
            "los", "el", "al", "ten", "zu", "et", "e", "y", "d'", "l'");

    /** A text of as many words without English function words is not English, whatever it is. */
    private static final int MANY_WORDS = 80;

    private static final double FEWEST_ENGLISH = 0.04;

    /** Each function word of a language. */
    private final Map<String, Set<String>> words;

    public LanguageDetector() {
        words = read();
    }

    /** @return a language that is surely not English; empty for English, and for whatever could be */
    public Optional<Language> otherThanEnglish(String text) {
        String sample = text.substring(0, Math.min(text.length(), LONGEST));
        return Scripts.languageOf(sample).or(() -> byWords(sample));
    }

    private Optional<Language> byWords(String text) {
        List<String> all = WORD.matcher(text.replace('’', '\''))
                .results()
                .map(MatchResult::group)
                .toList();
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        words.keySet().forEach(language -> evidence.put(language, new Evidence()));
        for (int i = 0; i < all.size(); i++) {
            String next = i + 1 < all.size() ? all.get(i + 1) : "";
            String word = all.get(i);
            String lower = word.toLowerCase(Locale.ROOT);
            evidence.forEach((language, found) -> weigh(word, lower, next, language, found));
        }
        Evidence english = evidence.getOrDefault(ENGLISH, new Evidence());
        String best = evidence.keySet().stream()
                .filter(language -> !language.equals(ENGLISH))
                .reduce((a, b) -> sum(evidence, b) > sum(evidence, a) ? b : a)
                .orElseThrow();
        if (sum(evidence, best) > 2 * english.sum()) {
            return Optional.of(Language.of(best));
        }
        boolean foreign = all.size() >= MANY_WORDS && english.sum() < FEWEST_ENGLISH * all.size();
        return foreign ? Optional.of(Language.UNKNOWN) : Optional.empty();
    }

    /** How many words speak for a language: surely, and as what may be a part of a name. */
    private static final class Evidence {
        private int sure;
        private int ofNames;

        int sum() {
            return sure + ofNames;
        }
    }

    /** One word alone is chance, and names alone are no text. */
    private static int sum(Map<String, Evidence> evidence, String language) {
        Evidence found = evidence.getOrDefault(language, new Evidence());
        return found.sure > 0 && found.sum() >= 2 ? found.sum() : 0;
    }

    /** French and Italian write an article and its noun as one; the article alone tells. */
    private void weigh(String word, String lower, String next, String language, Evidence evidence) {
        Set<String> words = this.words.getOrDefault(language, Set.of());
        int apostrophe = lower.indexOf('\'');
        boolean known =
                words.contains(lower) || (apostrophe >= 0 && words.contains(lower.substring(0, apostrophe + 1)));
        if (language.equals(ENGLISH)) {
            evidence.sure += known ? 1 : 0;
        } else if (known && OF_NAMES.contains(lower) && !(isLower(next) && !OF_NAMES.contains(next))) {
            evidence.ofNames++;
        } else if ((known && (isLower(word) || isLower(next))) || (isLower(word) && Alphabets.isOf(language, word))) {
            evidence.sure++;
        }
    }

    private static boolean isLower(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        try (InputStream in = LanguageDetector.class.getResourceAsStream("/function-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("no function-words.txt in this program");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (String line : lines) {
                List<String> parts = Arrays.asList(line.split(" ", -1));
                Set<String> known = new HashSet<>(parts.subList(1, parts.size()));
                words.put(parts.get(0), known);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
