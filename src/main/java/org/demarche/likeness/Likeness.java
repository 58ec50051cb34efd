package org.demarche.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Sentence;
import org.demarche.Visible;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.SplitUnits;
import org.demarche.evaluate.Interval;
import org.demarche.evaluate.TfIdfBaseline;
import org.demarche.table.FixedWidth;

/**
 * How much like real text the sentences of a corpus are: how well a logistic regression on counted words and pairs of
 * words ({@link TfIdfBaseline}) tells them from the sentences of real articles that it has not seen. A classifier
 * two-sample test (Lopez-Paz and Oquab, Revisiting Classifier Two-Sample Tests, ICLR 2017), by the area under the ROC
 * curve, which does not depend on how many sentences there are of each.
 *
 * <p>Proper names and numbers are replaced by one mark each before counting ({@link Masking}), or they would betray
 * every sentence. Folds keep units of {@link SplitUnits} whole, over both sides: a sentence that is on both is never
 * learned as one and asked as the other. Genres are judged by the same answers as all rows, so that they can be
 * compared. What is not counted is not seen: length, order of words beyond pairs, punctuation, and what is said. 0.5
 * therefore means that these words do not tell them apart, not that nothing would.
 *
 * @param all all our sentences against all real ones
 * @param genres those of at least 100 rows against all real ones, most surely told first
 * @param few how many rows have a genre of fewer rows
 * @param without how many rows have none
 * @param real how many real sentences there are
 * @param realUnits how many units they are from
 * @param ours the words that betray our sentences, by weight
 * @param theirs the words that betray real ones, by weight
 */
public record Likeness(
        Apart all,
        List<Apart> genres,
        int few,
        int without,
        int real,
        int realUnits,
        List<TellTale> ours,
        List<TellTale> theirs) {

    private static final int FOLDS = 5;
    private static final int FEWEST_OF_GENRE = 100;
    private static final int WORDS = 20;
    private static final int LONGEST_SHOWN = 40;

    public Likeness {
        genres = List.copyOf(genres);
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    /**
     * @param documents sentences of real articles, by the document that they are from
     * @throws LikenessException if one of the sides has fewer units than there are folds
     */
    public static Likeness of(Corpus corpus, Map<String, List<Sentence>> documents, Seed seed, Progress progress)
            throws LikenessException, CorpusException {
        progress.at("dealing folds", 0, 1);
        BothSides sides = BothSides.of(corpus.rows(), documents);
        sides.requireUnits(FOLDS);
        Judge judge = Judge.of(sides, FOLDS, seed, progress);
        Map<String, List<Integer>> genres = sides.genres();
        List<String> large = genres.keySet().stream()
                .filter(genre -> genres.getOrDefault(genre, List.of()).size() >= FEWEST_OF_GENRE)
                .toList();
        List<Apart> apart = new ArrayList<>();
        for (String genre : large) {
            progress.at("resampling", apart.size(), large.size() + 1L);
            apart.add(judge.apart(genre, genres.getOrDefault(genre, List.of())));
        }
        apart.sort(Comparator.comparingDouble((Apart one) -> one.auc().estimate())
                .reversed()
                .thenComparing(Apart::name));
        progress.at("resampling", large.size(), large.size() + 1L);
        Apart all = judge.apart("all", sides.ours());
        progress.at("weighing words", 0, 1);
        List<TellTale> words = TellTale.of(sides, seed);
        progress.at("weighing words", 1, 1);
        int inGenres = genres.values().stream().mapToInt(List::size).sum();
        return new Likeness(
                all,
                apart,
                inGenres - apart.stream().mapToInt(Apart::rows).sum(),
                all.rows() - inGenres,
                sides.real().size(),
                sides.units(sides.real()),
                first(words, Comparator.comparingDouble(TellTale::weight).reversed(), word -> word.weight() > 0),
                first(words, Comparator.comparingDouble(TellTale::weight), word -> word.weight() < 0));
    }

    private static List<TellTale> first(List<TellTale> words, Comparator<TellTale> order, Predicate<TellTale> wanted) {
        return words.stream()
                .filter(wanted)
                .sorted(order.thenComparing(TellTale::word))
                .limit(WORDS)
                .toList();
    }

    /** Lines of plain text to print, safe for a terminal. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "like real text: %d of our sentences in %d units against %d real ones in %d units",
                all.rows(),
                all.units(),
                real,
                realUnits));
        lines.add("  told apart by counted words and pairs of words: logistic regression, " + FOLDS
                + " folds that keep documents whole");
        lines.add("  proper names (words with a capital inside a sentence) count as one mark, [name], numbers as"
                + " another, [number]");
        lines.add("  AUC 0.5: not told apart, 1: always told apart; intervals by resampling documents of each side");
        List<List<String>> table = new ArrayList<>(List.of(List.of("", "rows", "units", "AUC", "95 % interval")));
        table.add(cells("all", all));
        genres.forEach(genre -> table.add(cells("genre " + Visible.of(genre.name(), LONGEST_SHOWN), genre)));
        lines.addAll(FixedWidth.indented(1, table));
        lines.add("  rows in genres of fewer than " + FEWEST_OF_GENRE + ": " + few + "; without a genre: " + without);
        addWords(lines, "words that betray our sentences", ours);
        addWords(lines, "words that betray real ones", theirs);
        return List.copyOf(lines);
    }

    private static List<String> cells(String name, Apart apart) {
        Interval auc = apart.auc();
        return List.of(
                name,
                String.valueOf(apart.rows()),
                String.valueOf(apart.units()),
                String.format(Locale.ROOT, "%.3f", auc.estimate()),
                String.format(Locale.ROOT, "%.3f to %.3f", auc.low(), auc.high()));
    }

    private void addWords(List<String> lines, String title, List<TellTale> words) {
        lines.add(title + ", by weight in the regression on all rows, and the share of the rows that have them:"
                + (words.isEmpty() ? " none" : ""));
        if (!words.isEmpty()) {
            List<List<String>> table = new ArrayList<>(List.of(List.of("word", "weight", "ours", "real")));
            words.forEach(word -> table.add(List.of(
                    Visible.of(word.word(), LONGEST_SHOWN),
                    String.format(Locale.ROOT, "%.2f", word.weight()),
                    FixedWidth.percent(word.ours(), all.rows()),
                    FixedWidth.percent(word.real(), real))));
            lines.addAll(FixedWidth.indented(1, table));
        }
    }
}
