package org.demarche.score;

import java.util.Map;
import org.demarche.table.TableStyle;

/**
 * What shapes a report besides inputs, their encoding and the model.
 *
 * @param style how tables are written
 * @param reviewBelow a sentence needs review when the confidence of any task is lower, 0 to 1
 * @param explained whether the report says why each sentence got its labels
 */
public record ScoreSettings(TableStyle style, double reviewBelow, boolean explained) {

    /** Of the stances below this confidence half are wrong on real articles, of the others a fifth (docs/quality.md). */
    public static final double DEFAULT_REVIEW_BELOW = 0.6;

    public ScoreSettings {
        if (!(reviewBelow >= 0 && reviewBelow <= 1)) {
            throw new IllegalArgumentException("review below " + reviewBelow + ": expected 0 to 1");
        }
    }

    /** Without explanations. */
    public ScoreSettings(TableStyle style, double reviewBelow) {
        this(style, reviewBelow, false);
    }

    /** As {@code run.json} says it. */
    Map<String, String> written() {
        return Map.of(
                "delimiter", String.valueOf(style.delimiter()),
                "decimal", String.valueOf(style.decimal()),
                "review_below", String.valueOf(reviewBelow),
                "explained", String.valueOf(explained));
    }
}
