package org.demarche.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells furniture that no pattern of {@link Furniture} knows, by weights that were learned from the lines of the corpus
 * (its column {@code content}): logistic regression over {@link LineFeatures}. Learned, and judged by cross-validation, by
 * {@code FurnitureBench}.
 */
final class LineHead {

    static final LineHead STANDARD = read("/furniture-head.tsv");

    /** In cross-validation by documents 4 of 14,164 lines of text lie above. */
    private static final double SURE = 0.95;

    private final Map<String, Double> weights;

    LineHead(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    private static LineHead read(String resource) {
        Map<String, Double> weights = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LineHead.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                weights.put(line.substring(tab + 1), Double.valueOf(line.substring(0, tab)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LineHead(weights);
    }

    /** Whether one of an article's paragraphs is surely furniture. */
    boolean isFurniture(List<String> paragraphs, int place) {
        return LineFeatures.canBeFurniture(paragraphs.get(place))
                && probability(LineFeatures.of(paragraphs, place)) >= SURE;
    }

    /** That a line with these features is furniture, 0 to 1. */
    double probability(List<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
