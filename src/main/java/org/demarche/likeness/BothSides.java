package org.demarche.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.demarche.LabelSet;
import org.demarche.Sentence;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.SplitUnits;

/** Our sentences, and behind them the real ones, with what they are told apart by. Immutable. */
final class BothSides {

    /** What the regression answers; the indexes are its gold. */
    static final LabelSet LABELS = LabelSet.of("real", "ours");

    static final int REAL = 0;
    static final int OURS = 1;

    private static final String GENRE = "genre";

    private final List<AnnotatedRow> rows;
    private final int ours;
    private final int[] unit;
    private final List<String> texts;

    private BothSides(List<AnnotatedRow> rows, int ours, int[] unit, List<String> texts) {
        this.rows = rows;
        this.ours = ours;
        this.unit = unit;
        this.texts = texts;
    }

    static BothSides of(List<AnnotatedRow> ours, Map<String, List<Sentence>> documents) {
        List<AnnotatedRow> rows = new ArrayList<>(ours);
        documents.forEach((name, sentences) -> sentences.forEach(sentence -> rows.add(real(name, sentence))));
        List<String> texts = rows.stream().map(AnnotatedRow::text).toList();
        Masking masking = Masking.of(texts);
        return new BothSides(
                List.copyOf(rows),
                ours.size(),
                SplitUnits.of(rows).unit(),
                texts.stream().map(masking::masked).toList());
    }

    /** @throws LikenessException if one side has fewer units */
    void requireUnits(int fewest) throws LikenessException {
        requireUnits("our sentences", ours(), fewest);
        requireUnits("the real sentences", real(), fewest);
    }

    /** Places of our rows. */
    List<Integer> ours() {
        return IntStream.range(0, ours).boxed().toList();
    }

    /** Places of the real rows. */
    List<Integer> real() {
        return IntStream.range(ours, rows.size()).boxed().toList();
    }

    /** Places of our rows by genre, those without one left out. */
    Map<String, List<Integer>> genres() {
        Map<String, List<Integer>> genres = new TreeMap<>();
        for (int row = 0; row < ours; row++) {
            int place = row;
            rows.get(row).aspect(GENRE).ifPresent(genre -> genres.computeIfAbsent(genre, any -> new ArrayList<>())
                    .add(place));
        }
        return genres;
    }

    /** For each row {@link #REAL} or {@link #OURS}. */
    int[] gold() {
        int[] gold = new int[rows.size()];
        Arrays.fill(gold, 0, ours, OURS);
        Arrays.fill(gold, ours, gold.length, REAL);
        return gold;
    }

    /** For each row its unit, over both sides. */
    int[] unit() {
        return unit.clone();
    }

    /** Of all rows, names and numbers masked. */
    List<String> texts() {
        return texts;
    }

    /** How many units the rows at these places are from. */
    int units(List<Integer> places) {
        return (int) places.stream().map(row -> unit[row]).distinct().count();
    }

    private void requireUnits(String side, List<Integer> places, int fewest) throws LikenessException {
        int found = units(places);
        if (found < fewest) {
            throw new LikenessException(side + " are from " + found
                    + " units (documents, groups, or sentences that stand alone); expected at least " + fewest);
        }
    }

    private static AnnotatedRow real(String document, Sentence sentence) {
        return new AnnotatedRow(
                document,
                sentence.position(),
                document + ":" + sentence.position(),
                sentence.text(),
                Optional.of("real " + document),
                OptionalInt.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }
}
