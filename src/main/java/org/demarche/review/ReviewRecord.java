package org.demarche.review;

import java.util.List;
import org.demarche.agree.Agreement;

/**
 * What {@code review.json} says of an import. It holds no times, so that the same report, sheets and settings give the same bytes.
 *
 * @param report whose sentences were reviewed
 * @param sheets as they were given back
 * @param counts sums over all sheets
 * @param causes how many rows ended for which reason
 * @param reviewers in the order in which the sheets bring them
 * @param agreement of the reviewers, one for each task that two of them answered for a sentence
 * @param files the files beside this one
 */
public record ReviewRecord(
        ReportId report,
        Options settings,
        List<SheetCounts> sheets,
        Counts counts,
        List<CauseCount> causes,
        List<String> reviewers,
        List<Agreement> agreement,
        List<FileDigest> files) {

    public ReviewRecord {
        sheets = List.copyOf(sheets);
        causes = List.copyOf(causes);
        reviewers = List.copyOf(reviewers);
        agreement = List.copyOf(agreement);
        files = List.copyOf(files);
    }

    /** Which report. */
    public record ReportId(String run, String model, long sentences) {}

    /** What shapes the result besides the sheets; {@code date} is empty if none was told. */
    public record Options(String date, boolean acceptUnreviewed, boolean labelsAsTheyStand) {}

    /** How many rows; {@code rows = accepted + unchanged + conflict + unmatched}. */
    public record Rows(long rows, long accepted, long unchanged, long conflict, long unmatched) {

        public Rows {
            if (rows != accepted + unchanged + conflict + unmatched) {
                throw new IllegalArgumentException("rows " + rows + " is not accepted " + accepted + " + unchanged "
                        + unchanged + " + conflict " + conflict + " + unmatched " + unmatched);
            }
        }
    }

    /** One sheet; of a workbook each sheet with rows of the report. */
    public record SheetCounts(String file, String sha256, Rows rows) {}

    /**
     * Sums.
     *
     * @param notes accepted rows that say nothing but a note
     * @param missing sentences of the report that no row is about
     * @param training sentences with a review in {@code training.csv}
     * @param labels in it that people gave
     * @param assumed predictions in it that nobody contradicted
     * @param questions rows of {@code conflicts.csv}
     * @param settled rows that a sheet of conflicts decided about
     * @param unrepeated answers in them to what it leaves open: they are not taken
     */
    public record Counts(
            Rows rows,
            long notes,
            long missing,
            long training,
            long labels,
            long assumed,
            long questions,
            long settled,
            long unrepeated) {}

    /** How many rows ended so for that reason. */
    public record CauseCount(String outcome, String cause, long rows) {}

    /** A file with its SHA-256. */
    public record FileDigest(String file, String sha256) {}
}
