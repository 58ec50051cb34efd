package org.demarche.agree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.Problem;
import org.demarche.table.Cell;
import org.demarche.table.TableException;
import org.demarche.table.TableLine;
import org.demarche.table.TableOptions;
import org.demarche.table.TableStyle;
import org.jspecify.annotations.Nullable;

/**
 * One label a sentence and task, out of those of several people: the one that was settled, else that on which all agree
 * who gave one, else none.
 *
 * @param table the lines of a table with {@code id} and a column a task
 * @param counts where the labels are from, one a task
 * @param problems rows of the sheet that could not be used
 */
public record Merged(String table, List<Count> counts, List<Problem> problems) {

    /**
     * @param single sentences that one person alone labelled, whose label is taken
     * @param open sentences about which people differ and nothing is settled; their cell is empty
     */
    public record Count(String task, long agreed, long single, long settled, long open) {}

    /** @throws TableException if the sheet cannot be read */
    public static Merged of(Annotations annotations, Path sheet, TableOptions options) throws TableException {
        List<Problem> problems = new ArrayList<>();
        Map<DifferenceSheet.Key, Integer> settled = DifferenceSheet.read(sheet, annotations, options, problems);
        long[][] counts = new long[annotations.tasks().size()][4];
        StringBuilder table = new StringBuilder(TableStyle.STANDARD.start());
        List<Cell> header = new ArrayList<>(List.of(Cell.of("id")));
        annotations.tasks().forEach(task -> header.add(Cell.of(task.task())));
        table.append(TableLine.format(header, TableStyle.STANDARD));
        for (int row = 0; row < annotations.sentences().size(); row++) {
            String id = annotations.sentences().get(row).id();
            List<Cell> line = new ArrayList<>(List.of(Cell.of(id)));
            for (int k = 0; k < counts.length; k++) {
                TaskAnnotations task = annotations.tasks().get(k);
                line.add(Cell.of(task.name(label(task, row, settled.get(new DifferenceSheet.Key(task.task(), id))))));
                count(task, row, settled.containsKey(new DifferenceSheet.Key(task.task(), id)), counts[k]);
            }
            table.append(TableLine.format(line, TableStyle.STANDARD));
        }
        return new Merged(table.toString(), counts(annotations.tasks(), counts), List.copyOf(problems));
    }

    private static int label(TaskAnnotations task, int row, @Nullable Integer settled) {
        if (settled != null) {
            return settled;
        }
        return task.differ(row) ? -1 : task.first(row);
    }

    private static void count(TaskAnnotations task, int row, boolean settled, long[] counts) {
        int people = task.count(row);
        if (people == 0) {
            return;
        }
        int kind = settled ? 2 : people == 1 ? 1 : task.differ(row) ? 3 : 0;
        counts[kind]++;
    }

    private static List<Count> counts(List<TaskAnnotations> tasks, long[][] counts) {
        List<Count> list = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            list.add(new Count(tasks.get(k).task(), counts[k][0], counts[k][1], counts[k][2], counts[k][3]));
        }
        return list;
    }
}
