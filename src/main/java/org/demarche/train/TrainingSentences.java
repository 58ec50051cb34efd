package org.demarche.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.Label;
import org.demarche.Matrix;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.explain.Neighbour;
import org.demarche.explain.Neighbours;

/** The rows that at least one task learned from, each with the labels that were learned, for explanations. */
final class TrainingSentences {

    private TrainingSentences() {}

    /**
     * @param all the rows of the corpus
     * @param features one row for each of them
     * @param learned what each task learned from
     */
    static Neighbours of(List<AnnotatedRow> all, Matrix features, List<TaskRows> learned) {
        Map<AnnotatedRow, Map<String, Label>> labels = new HashMap<>();
        for (TaskRows rows : learned) {
            for (int i = 0; i < rows.size(); i++) {
                labels.computeIfAbsent(rows.rows().get(i), row -> new HashMap<>())
                        .put(rows.task().name(), rows.task().labels().get(rows.gold()[i]));
            }
        }
        List<Integer> chosen = new ArrayList<>();
        List<Neighbour> entries = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            AnnotatedRow row = all.get(i);
            if (labels.containsKey(row)) {
                chosen.add(i);
                entries.add(new Neighbour(id(row), row.text(), labels.getOrDefault(row, Map.of())));
            }
        }
        return Neighbours.of(
                features.select(chosen.stream().mapToInt(Integer::intValue).toArray()), entries);
    }

    /** Where a row has no id of its own it is called by its place, but not by the folders on somebody's disk. */
    private static String id(AnnotatedRow row) {
        String place = row.file() + ":" + row.line();
        return row.id().equals(place) ? Path.of(row.file()).getFileName() + ":" + row.line() : row.id();
    }
}
