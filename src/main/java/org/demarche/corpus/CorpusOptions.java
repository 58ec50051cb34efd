package org.demarche.corpus;

import java.util.List;
import java.util.Optional;
import org.demarche.Task;
import org.demarche.table.TableOptions;

/**
 * What to read from annotated tables.
 *
 * @param tasks names of the label columns, all of which every file must have; empty for those of the known tasks that a
 *     file has
 * @param given tasks with label sets of their own, which overrule the codebook's
 * @param maxRejected largest share of rejected rows, 0 to 1
 * @param table how to read the files
 */
public record CorpusOptions(List<String> tasks, List<Task> given, double maxRejected, TableOptions table) {

    /** The codebook's tasks, at most 5 % of the rows rejected. */
    public static final CorpusOptions DEFAULT = new CorpusOptions(List.of(), List.of(), 0.05, TableOptions.DEFAULT);

    private static final List<String> CODEBOOK = List.of(Task.STANCE.name(), Task.SENTIMENT.name());

    public CorpusOptions {
        tasks = tasks.stream().map(ColumnName::canonical).distinct().toList();
        given = List.copyOf(given);
        if (!(maxRejected >= 0 && maxRejected <= 1)) {
            throw new IllegalArgumentException("a share is 0 to 1, not " + maxRejected);
        }
    }

    /** The label columns to look for, canonical: those asked for, else those given, else the codebook's. */
    List<String> wanted() {
        if (!tasks.isEmpty()) {
            return tasks;
        }
        return given.isEmpty() ? CODEBOOK : given.stream().map(Task::name).toList();
    }

    /** The task of that name whose label set is fixed; nothing if its labels have to come from the data. */
    Optional<Task> known(String name) {
        return given.stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .or(() -> Task.ofCodebook(name));
    }
}
