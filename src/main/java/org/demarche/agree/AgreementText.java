package org.demarche.agree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.Counted;
import org.demarche.Visible;
import org.demarche.evaluate.Interval;
import org.demarche.table.FixedWidth;

/** An agreement as text of fixed width, to be read in a terminal. Lines end with {@code \n}. */
public final class AgreementText {

    private AgreementText() {}

    /** All coefficients of one task. */
    public static String of(Agreement agreement) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %s with two labels or more, %d of them with different ones\n\n",
                agreement.task(),
                Counted.of(agreement.sentences(), "sentence"),
                agreement.differing()));
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "sentences", "same", "coefficient", "95 % interval"));
        table.add(row("Krippendorff's alpha", agreement.sentences(), "", agreement.alpha()));
        agreement
                .pairs()
                .forEach(pair -> table.add(row(
                        Visible.of("Cohen's kappa, " + pair.first() + " and " + pair.second()),
                        pair.sentences(),
                        String.format(Locale.ROOT, "%.3f", pair.same()),
                        pair.kappa())));
        agreement
                .labels()
                .forEach(part ->
                        table.add(row("alpha of " + Visible.of(part.name()), part.sentences(), "", part.alpha())));
        agreement
                .genres()
                .forEach(part -> table.add(
                        row("alpha in genre " + Visible.of(part.name()), part.sentences(), "", part.alpha())));
        return text.append(FixedWidth.of(table)).toString();
    }

    /** Where the labels of a merged table are from. */
    public static String of(Merged.Count count) {
        return String.format(
                Locale.ROOT,
                "%s: %d agreed + %d by one person + %d settled + %d open\n",
                count.task(),
                count.agreed(),
                count.single(),
                count.settled(),
                count.open());
    }

    private static List<String> row(String name, long sentences, String same, Interval coefficient) {
        return List.of(
                name,
                Long.toString(sentences),
                same,
                String.format(Locale.ROOT, "%.3f", coefficient.estimate()),
                String.format(Locale.ROOT, "%.3f to %.3f", coefficient.low(), coefficient.high()));
    }
}
