package org.demarche.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.report.FinishedReport;
import org.demarche.table.TableException;
import org.demarche.trend.ErrorCounts;
import org.demarche.trend.Group;
import org.demarche.trend.Reviewed;
import org.demarche.trend.ShareEstimate;
import org.demarche.trend.ShareEstimator;
import org.demarche.trend.Trend;

/**
 * How often the labels of the task that the pages are tinted by really occur, as the command {@code trend} tells it too;
 * nothing where the model's errors by document are not known. Each group is estimated once, when it is asked for.
 */
final class Estimates {

    /** The cost of an estimate grows with the third power of the labels. */
    private static final int MOST_LABELS = 6;

    /** The default of {@code trend}. */
    private static final Seed SEED = new Seed(1);

    /** What groups are estimated from. */
    private record Basis(Trend trend, ShareEstimator estimator, int task) {}

    private final Optional<Basis> basis;
    private final String told;
    private final Map<Group, Optional<ShareEstimate>> made = new HashMap<>();

    private Estimates(Optional<Basis> basis, String told) {
        this.basis = basis;
        this.told = told;
    }

    /** @throws TableException if the report cannot be read to its end */
    static Estimates of(FinishedReport report, Signs signs, Optional<ErrorCounts> errors, Progress progress)
            throws TableException {
        if (Trend.leans(report)) {
            return none(
                    "The run was made with --shares, so that its labels lean another way than those that the model's"
                            + " errors are known of: there are no estimates with intervals.");
        }
        if (signs.order().size() > MOST_LABELS) {
            return none("Shares of more than " + MOST_LABELS + " labels are not estimated here; the command demarche"
                    + " trend does it.");
        }
        if (errors.isEmpty() || !errors.get().byDocument()) {
            return none("The errors of the model on at least " + ErrorCounts.FEWEST_DOCUMENTS
                    + " documents, each by itself, were not at hand when these pages were made. With them there are"
                    + " estimated shares with intervals: demarche report DIR takes them from the folder of the model"
                    + " (--model MODEL), or from what demarche evaluate --out wrote (--errors evaluation.json).");
        }
        Trend trend = Trend.read(List.of(report), Reviewed.NOTHING, progress);
        ShareEstimator estimator = new ShareEstimator(errors.get(), SEED);
        return new Estimates(
                Optional.of(new Basis(trend, estimator, signs.taskIndex())),
                "Estimated shares are the predictions corrected by the errors that the model made on "
                        + errors.get().documents().size()
                        + " documents it did not learn from. In brackets stand 95 % intervals; they hold both which articles"
                        + " there are and how badly these errors are known, and are meant for articles like these."
                        + " Sentences out of scope are left out. A group is estimated where it has at least "
                        + ShareEstimator.FEW_SENTENCES + " sentences of " + ShareEstimator.FEW_ARTICLES
                        + " articles: of fewer an interval would tell next to nothing.");
    }

    private static Estimates none(String why) {
        return new Estimates(Optional.empty(), why);
    }

    /** Whether groups of enough sentences have estimates. */
    boolean known() {
        return basis.isPresent();
    }

    /** What estimates are, or why there are none. */
    String told() {
        return told;
    }

    Optional<ShareEstimate> of(Group group) {
        return basis.flatMap(
                on -> made.computeIfAbsent(group, any -> on.trend().shares(on.task(), group, on.estimator(), SEED)));
    }
}
