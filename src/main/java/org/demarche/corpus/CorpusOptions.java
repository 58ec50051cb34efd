package org.demarche.corpus;

import java.util.List;
import org.demarche.Task;
import org.demarche.table.TableOptions;

/**
 * What to read from annotated tables.
 *
 * @param tasks names of the label columns, all of which every file must have; empty for those of the codebook that a
 *     file has
 * @param maxRejected largest share of rejected rows, 0 to 1
 * @param table how to read the files
 */
public record CorpusOptions(List<String> tasks, double maxRejected, TableOptions table) {

    /** The codebook's tasks, at most 5 % of the rows rejected. */
    public static final CorpusOptions DEFAULT = new CorpusOptions(List.of(), 0.05, TableOptions.DEFAULT);

    private static final List<String> CODEBOOK = List.of(Task.STANCE.name(), Task.SENTIMENT.name());

    public CorpusOptions {
        tasks = tasks.stream().map(ColumnName::canonical).distinct().toList();
        if (!(maxRejected >= 0 && maxRejected <= 1)) {
            throw new IllegalArgumentException("a share is 0 to 1, not " + maxRejected);
        }
    }

    /** The label columns to look for, canonical. */
    List<String> wanted() {
        return tasks.isEmpty() ? CODEBOOK : tasks;
    }
}
