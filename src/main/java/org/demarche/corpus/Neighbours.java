package org.demarche.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands before and after a row in its document, as far as the corpus has it. Rows of a document are taken by
 * {@code position} if all of them have one, else in the order of the corpus. Two rows at one position are the same
 * sentence labelled twice, not neighbours. Immutable.
 */
public final class Neighbours {

    private final Map<String, List<AnnotatedRow>> documents;

    private Neighbours(Map<String, List<AnnotatedRow>> documents) {
        this.documents = documents;
    }

    public static Neighbours of(List<AnnotatedRow> rows) {
        Map<String, List<AnnotatedRow>> documents = new HashMap<>();
        for (AnnotatedRow row : rows) {
            row.document().ifPresent(name -> documents
                    .computeIfAbsent(name, document -> new ArrayList<>())
                    .add(row));
        }
        documents.values().stream()
                .filter(Neighbours::arePlaced)
                .forEach(document -> document.sort(Comparator.comparingInt(Neighbours::place)));
        return new Neighbours(documents);
    }

    /** The nearest row before it; nothing at the start of a document or without one. */
    public Optional<AnnotatedRow> before(AnnotatedRow row) {
        return beside(row, -1);
    }

    /** The nearest row after it; nothing at the end of a document or without one. */
    public Optional<AnnotatedRow> after(AnnotatedRow row) {
        return beside(row, 1);
    }

    private Optional<AnnotatedRow> beside(AnnotatedRow row, int step) {
        List<AnnotatedRow> document = row.document()
                .map(name -> documents.getOrDefault(name, List.of()))
                .orElse(List.of());
        boolean placed = arePlaced(document);
        int at = document.indexOf(row);
        int next = at + step;
        while (at >= 0 && next >= 0 && next < document.size()) {
            AnnotatedRow neighbour = document.get(next);
            if (!placed || place(neighbour) != place(row)) {
                return Optional.of(neighbour);
            }
            next += step;
        }
        return Optional.empty();
    }

    private static boolean arePlaced(List<AnnotatedRow> document) {
        return document.stream().allMatch(row -> row.position().isPresent());
    }

    private static int place(AnnotatedRow row) {
        return row.position().orElseThrow();
    }
}
