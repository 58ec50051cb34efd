package org.demarche.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.Seed;

/**
 * The scores of a part of the rows: those with one value of an aspect, such as one source or one genre. Undefined cases
 * are those of {@link ConfusionMatrix}: labels that a slice has nothing of do not count in its macro-F1, so slices with
 * different labels are not alike.
 *
 * @param aspect by what the rows are parted: {@code source}, {@code genre}, {@code file} and so on
 * @param value what these rows have in common; empty for those of which the table does not say
 * @param groups different groups (documents) of the rows
 * @param resampled what the interval comes from: {@code "groups"}, or {@code "rows"} where there is but one group
 * @param accuracy the share of rows predicted as what they are
 */
public record Slice(
        String aspect, String value, long rows, long groups, String resampled, Interval macroF1, double accuracy) {

    /** Of an aspect the values with most rows; no page or table can show a thousand. */
    private static final int MOST = 20;

    /**
     * One slice for each value, those with most rows first, 20 at most.
     *
     * @param values for each row its value, or nothing where the table does not say
     * @return nothing if all rows have the same value
     */
    public static List<Slice> by(String aspect, List<Optional<String>> values, Answers answers, Seed seed) {
        Map<String, List<Integer>> rows = IntStream.range(0, values.size())
                .boxed()
                .collect(Collectors.groupingBy(row -> values.get(row).orElse(""), TreeMap::new, Collectors.toList()));
        if (rows.size() < 2) {
            return List.of();
        }
        return rows.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size())) // stable: then by value
                .limit(MOST)
                .map(entry -> of(aspect, entry.getKey(), answers.select(entry.getValue()), seed))
                .toList();
    }

    private static Slice of(String aspect, String value, Answers answers, Seed seed) {
        ConfusionMatrix all = ConfusionMatrix.of(answers.labels(), answers.gold(), answers.predicted());
        Bootstrap bootstrap = Bootstrap.of(answers.group(), seed);
        Interval macroF1 = bootstrap.interval(
                rows -> ConfusionMatrix.ofRows(answers.labels(), answers.gold(), answers.predicted(), rows)
                        .macroF1());
        return new Slice(
                aspect, value, answers.rows(), bootstrap.groups(), bootstrap.resampled(), macroF1, all.accuracy());
    }
}
