package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import org.demarche.Task;
import org.demarche.table.Cell;
import org.demarche.table.TableStyle;

/**
 * The columns for reviewers to write in, at the right end of a sheet. Among them stands the id of the sentence once more, before the
 * reviewer's name: who moves or sorts the review cells without their rows moves it along, and that is seen when the sheet comes back.
 *
 * @param names in their order
 */
public record ReviewColumns(List<String> names) {

    /** Says which sentence a review was written for. */
    public static final String ID = "review_id";

    /** Behind a column for each task. */
    static final List<String> FIXED = List.of("review_speaker", "review_note", ID, "reviewer");

    private static final String PREFIX = "review_";

    public ReviewColumns {
        names = List.copyOf(names);
    }

    /** As {@code sentences.csv} has them. */
    public static ReviewColumns of(List<Task> tasks) {
        return new SentenceReport(tasks, List.of(), false, TableStyle.STANDARD).review();
    }

    static ReviewColumns of(List<Task> tasks, ColumnNames free) {
        List<String> names = new ArrayList<>();
        tasks.forEach(task -> names.add(free.take(PREFIX + task.name(), SentenceReport.TASK_PREFIX)));
        names.addAll(FIXED);
        return new ReviewColumns(names);
    }

    /** As they were in reports of earlier versions. */
    ReviewColumns withoutId() {
        return new ReviewColumns(names.stream().filter(name -> !name.equals(ID)).toList());
    }

    /** The cells of a row that nobody has reviewed. */
    public List<Cell> blank(String sentenceId) {
        return names.stream()
                .map(name -> name.equals(ID) ? Cell.of(sentenceId) : Cell.EMPTY)
                .toList();
    }
}
