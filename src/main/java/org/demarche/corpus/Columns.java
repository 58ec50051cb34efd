package org.demarche.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.demarche.table.TableException;

/**
 * Where the columns of one file are.
 *
 * @param file the file as the user named it
 * @param places index of each column by its canonical name
 * @param tasks names of the label columns, at least one
 */
record Columns(String file, Map<String, Integer> places, List<String> tasks) {

    /** @throws TableException if the file lacks a column; the problem says which */
    static Columns of(String file, List<String> header, CorpusOptions options) throws TableException {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(ColumnName.canonical(header.get(i)), i);
        }
        List<String> found =
                options.wanted().stream().filter(places::containsKey).toList();
        boolean enough = options.tasks().isEmpty()
                ? !found.isEmpty()
                : found.size() == options.tasks().size();
        if (!enough || !places.containsKey(ColumnName.TEXT)) {
            throw missing(file, header, places, options);
        }
        return new Columns(file, Map.copyOf(places), found);
    }

    /** Whether a file of a folder is meant to be an annotated table at all. */
    static boolean looksAnnotated(List<String> header, CorpusOptions options) {
        List<String> names = header.stream().map(ColumnName::canonical).toList();
        return names.contains(ColumnName.TEXT) && options.wanted().stream().anyMatch(names::contains);
    }

    /** The cell of that column without blanks at the ends, or nothing if there is no such column or it is empty. */
    Optional<String> cell(List<String> cells, String column) {
        return Optional.ofNullable(places.get(column))
                .map(cells::get)
                .map(Blank::strip)
                .filter(cell -> !cell.isEmpty());
    }

    private static TableException missing(
            String file, List<String> header, Map<String, Integer> places, CorpusOptions options) {
        List<String> wanted = new ArrayList<>(List.of(ColumnName.TEXT));
        wanted.addAll(options.wanted());
        List<String> lacking =
                wanted.stream().filter(name -> !places.containsKey(name)).toList();
        StringBuilder expected = new StringBuilder("expected ").append(ColumnName.TEXT);
        expected.append(options.tasks().isEmpty() ? " and at least one of " : " and ");
        expected.append(String.join(", ", options.wanted()));
        for (String name : lacking) {
            EditDistance.nearest(name, new TreeSet<>(places.keySet()))
                    .filter(near -> !wanted.contains(near))
                    .ifPresent(near -> expected.append("; is \"" + near + "\" meant to be \"" + name + "\"?"));
        }
        return TableException.of(
                file,
                1,
                "no column " + String.join(", ", lacking) + " among " + String.join(", ", header),
                expected.toString());
    }
}
