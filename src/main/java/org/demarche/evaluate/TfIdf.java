package org.demarche.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Weights of a text's terms (Salton and Buckley 1988). Terms are words in lower case and pairs of neighbouring words.
 * A term that stands in a text n times weighs (1 + ln n) · (1 + ln((1 + N) / (1 + d))), where d of the N training texts
 * have it; then weights are scaled to a Euclidean length of 1.
 */
final class TfIdf {

    /** Letters and digits, with one apostrophe inside: {@code don't}. Possessive, so that no text is slow to read. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:'\\p{L}++)?+");

    private final Map<String, Double> inverseFrequencies;

    private TfIdf(Map<String, Double> inverseFrequencies) {
        this.inverseFrequencies = inverseFrequencies;
    }

    static TfIdf fit(List<String> texts) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (String text : texts) {
            new HashSet<>(terms(text)).forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
        Map<String, Double> inverse = new HashMap<>();
        frequencies.forEach((term, d) -> inverse.put(term, 1 + Math.log((1.0 + texts.size()) / (1.0 + d))));
        return new TfIdf(inverse);
    }

    /** Of the terms that the training texts have, in the order of the text; empty if it has none of them. */
    Map<String, Double> weights(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String term : terms(text)) {
            counts.merge(term, 1, Integer::sum);
        }
        counts.keySet().retainAll(inverseFrequencies.keySet());
        Map<String, Double> weights = new LinkedHashMap<>();
        counts.forEach((term, n) -> weights.put(term, (1 + Math.log(n)) * inverseFrequencies.getOrDefault(term, 0.0)));
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        weights.replaceAll((term, weight) -> weight / length);
        return weights;
    }

    /** In the order of the text, in lower case, with a straight apostrophe. */
    static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> terms(String text) {
        List<String> words = words(text);
        List<String> terms = new ArrayList<>(words);
        for (int i = 1; i < words.size(); i++) {
            terms.add(words.get(i - 1) + " " + words.get(i));
        }
        return terms;
    }
}
