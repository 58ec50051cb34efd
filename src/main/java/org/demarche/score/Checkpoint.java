package org.demarche.score;

import java.util.List;
import java.util.Map;
import org.demarche.Task;
import org.demarche.report.RunRecord;
import org.demarche.report.Tally;

/**
 * Everything needed to go on after a stop: how far the run is, and how long each staged file was at that moment.
 *
 * @param inputs inputs that are wholly done
 * @param openTable SHA-256 of the table after them that is partly done; empty if none is
 * @param records records of that table that are done
 * @param rejected records of that table that were rejected
 * @param tally sums of that table so far
 * @param counts sums of the run so far
 * @param lengths bytes of each staged file; one that is missing here is empty
 */
record Checkpoint(
        long inputs,
        String openTable,
        long records,
        long rejected,
        Tally tally,
        RunRecord.Counts counts,
        Map<Staged, Long> lengths) {

    Checkpoint {
        lengths = Map.copyOf(lengths);
    }

    /** Where a run begins. */
    static Checkpoint start(List<Task> tasks) {
        return new Checkpoint(0, "", 0, 0, Tally.none(tasks), RunRecord.Counts.NONE, Map.of());
    }

    /** With a part of a table done. */
    Checkpoint within(String table, long moreRecords, long moreRejected, Tally newTally) {
        return new Checkpoint(inputs, table, records + moreRecords, rejected + moreRejected, newTally, counts, lengths);
    }

    /** With one input more done. */
    Checkpoint after(RunRecord.InputRecord input, Tally empty) {
        return new Checkpoint(inputs + 1, "", 0, 0, empty, counts.plus(input), lengths);
    }

    Checkpoint withLengths(Map<Staged, Long> newLengths) {
        return new Checkpoint(inputs, openTable, records, rejected, tally, counts, newLengths);
    }
}
