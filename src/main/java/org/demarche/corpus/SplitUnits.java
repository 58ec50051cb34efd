package org.demarche.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The smallest sets of rows that must stay on one side of a split, lest a model be tested on what it has seen. */
public final class SplitUnits {

    /**
     * Short sentences such as "He declined to comment" come near to each other by chance and in documents that have
     * nothing else in common; they would chain most of a corpus into one unit. The same short sentence, word for word,
     * is still kept on one side.
     */
    private static final int FEWEST_WORDS = 5;

    private final int[] unit;
    private final int count;

    private SplitUnits(int[] unit, int count) {
        this.unit = unit;
        this.count = count;
    }

    /**
     * Rows belong together if they have the same document, or without a document the same group, or the same text, or
     * nearly the same text of at least 5 words; and so on from row to row.
     */
    public static SplitUnits of(List<AnnotatedRow> rows) {
        UnionFind sets = new UnionFind(rows.size());
        uniteOrigins(rows, sets);
        List<String> texts = rows.stream().map(AnnotatedRow::text).toList();
        NearDuplicates.find(texts, FEWEST_WORDS).forEach(pair -> sets.unite(pair.first(), pair.second()));
        return numbered(sets, rows.size());
    }

    /** For each row the number of its unit, from 0 in the order of the rows. */
    public int[] unit() {
        return unit.clone();
    }

    public int count() {
        return count;
    }

    private static void uniteOrigins(List<AnnotatedRow> rows, UnionFind sets) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<String> origin = origin(rows.get(i));
            if (origin.isPresent()) {
                Integer earlier = first.putIfAbsent(origin.get(), i);
                if (earlier != null) {
                    sets.unite(earlier, i);
                }
            }
        }
    }

    /** The document, or without one the group. */
    static Optional<String> origin(AnnotatedRow row) {
        return row.document().map(name -> "document " + name).or(() -> row.group()
                .map(name -> "group " + name));
    }

    private static SplitUnits numbered(UnionFind sets, int size) {
        int[] unit = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int root = sets.find(i); // the smallest member, so already numbered unless it is i itself
            unit[i] = root == i ? count++ : unit[root];
        }
        return new SplitUnits(unit, count);
    }
}
