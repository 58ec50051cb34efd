package org.demarche.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.table.TableStyle;

/**
 * What shapes a report besides inputs, their encoding and the model.
 *
 * @param style how tables are written
 * @param errorRate how often the right label may be missing from the possible ones, above 0 and below 1
 * @param shares for each task to be corrected for them how often its labels occur in the articles; see {@link
 *     org.demarche.calibrate.LabelShift}
 * @param explained whether the report says why each sentence got its labels; it then quotes them
 * @param redacted whether the texts of sentences are withheld
 */
public record ScoreSettings(
        TableStyle style, double errorRate, Map<String, List<Double>> shares, boolean explained, boolean redacted) {

    public ScoreSettings {
        shares = Map.copyOf(shares);
        if (explained && redacted) {
            throw new IllegalArgumentException(
                    "explanations quote the texts that are to be withheld: ask for one of the two");
        }
        if (!(errorRate > 0 && errorRate < 1)) {
            throw new IllegalArgumentException("error rate " + errorRate + ": expected above 0 and below 1");
        }
    }

    /** With texts, without explanations, and with the shares of labels as they were in training. */
    public ScoreSettings(TableStyle style, double errorRate) {
        this(style, errorRate, Map.of(), false, false);
    }

    /** As {@code run.json} says it. */
    Map<String, String> written() {
        return Map.of(
                "delimiter", String.valueOf(style.delimiter()),
                "decimal", String.valueOf(style.decimal()),
                "error_rate", String.valueOf(errorRate),
                "shares", new TreeMap<>(shares).toString(),
                "explained", String.valueOf(explained),
                "redacted", String.valueOf(redacted));
    }
}
