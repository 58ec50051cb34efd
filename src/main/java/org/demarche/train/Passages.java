package org.demarche.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.encode.Passage;

/** Puts annotated rows behind the row before them, as an article has them. */
public final class Passages {

    private Passages() {}

    /**
     * One for each row, in their order. What stands before a row is the row of its document with the next lower position:
     * furniture between them is skipped, and so are other rows of its own position. A row without document or position stands alone.
     */
    public static List<Passage> of(List<AnnotatedRow> rows) {
        Map<String, List<AnnotatedRow>> documents = new HashMap<>();
        rows.stream().filter(Passages::hasPlace).forEach(row -> documents
                .computeIfAbsent(row.document().orElseThrow(), name -> new ArrayList<>())
                .add(row));
        Map<AnnotatedRow, String> before = new HashMap<>();
        documents.values().forEach(document -> {
            document.sort(Comparator.comparingInt(Passages::position));
            for (int i = 1, earlier = -1; i < document.size(); i++) {
                if (position(document.get(i - 1)) < position(document.get(i))) {
                    earlier = i - 1;
                }
                if (earlier >= 0) {
                    before.put(document.get(i), document.get(earlier).text());
                }
            }
        });
        return rows.stream()
                .map(row -> new Passage(row.text(), before.getOrDefault(row, "")))
                .toList();
    }

    private static int position(AnnotatedRow row) {
        return row.position().orElseThrow();
    }

    private static boolean hasPlace(AnnotatedRow row) {
        return row.document().isPresent() && row.position().isPresent();
    }
}
