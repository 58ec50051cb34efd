package org.demarche.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.explain.Neighbour;
import org.demarche.explain.Neighbours;
import org.demarche.storage.Json;

/**
 * The sentences that a bundle was trained on, as two files of it: {@code neighbours.jsonl} with id, text and labels of
 * one sentence a line, and {@code neighbours.i8} with their rows, one byte a number, in the same order.
 */
public final class NeighbourFiles {

    private static final int MOST = 200_000;
    private static final int LONGEST_TEXT = 4096;

    private NeighbourFiles() {}

    /** A line of {@code neighbours.jsonl}. */
    record Line(String id, String text, Map<String, String> labels) {

        static Line of(Neighbour entry) {
            Map<String, String> labels = new TreeMap<>();
            entry.labels().forEach((task, label) -> labels.put(task, label.name()));
            return new Line(shortened(entry.id()), shortened(entry.text()), labels);
        }

        /** @throws IllegalArgumentException if a label is not of its task, or id or text are too long */
        Neighbour entry(List<Task> tasks) {
            if (id.length() > LONGEST_TEXT || text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("more than " + LONGEST_TEXT + " characters");
            }
            Map<String, Label> known = new LinkedHashMap<>();
            for (Task task : tasks) {
                String label = labels.get(task.name());
                if (label != null) {
                    known.put(task.name(), label(task, label));
                }
            }
            return new Neighbour(id, text, known);
        }

        private static Label label(Task task, String name) {
            return task.labels().labels().stream()
                    .filter(label -> label.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no label of task " + task.name()));
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "\u2026";
        }
    }

    /**
     * The parts that keep these sentences, or every second, third, … of them so that at most 200,000 are kept and no file is
     * too large.
     */
    public static Map<String, byte[]> parts(Neighbours all) {
        Neighbours kept = storable(all, BundleParts.ORDINARY);
        return Map.of(BundleParts.NEIGHBOURS, lines(kept), BundleParts.NEIGHBOUR_ROWS, kept.quantised());
    }

    /** All of them, or every second, third, … so that both files are of a size that a bundle may have. */
    static Neighbours storable(Neighbours all, int largestFile) {
        int n = Math.max(1, (all.size() + MOST - 1) / MOST);
        Neighbours kept = n == 1 ? all : all.everyNth(n);
        while (kept.size() > 1 && Math.max(kept.quantised().length, lines(kept).length) > largestFile) {
            n++;
            kept = all.everyNth(n);
        }
        return kept;
    }

    static byte[] lines(Neighbours neighbours) {
        StringBuilder lines = new StringBuilder();
        neighbours.entries().forEach(entry -> lines.append(Json.line(Line.of(entry)))
                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException if the files are not of the same number of sentences, or a line makes no sense
     */
    static Neighbours read(int dimension, byte[] lines, byte[] rows, List<Task> tasks) {
        int count = rows.length / dimension;
        if (count < 1 || count > MOST || rows.length % dimension != 0) {
            throw new IllegalArgumentException(
                    rows.length + " bytes of rows, expected " + dimension + " for each of 1 to " + MOST + " sentences");
        }
        List<Neighbour> entries = new ArrayList<>(count);
        int start = 0;
        for (int end = 0; end < lines.length && entries.size() <= count; end++) {
            if (lines[end] == '\n') {
                entries.add(entry(lines, start, end, entries.size() + 1, tasks));
                start = end + 1;
            }
        }
        if (entries.size() != count || start != lines.length) {
            throw new IllegalArgumentException("not " + count + " lines, one for each row");
        }
        return new Neighbours(dimension, rows, entries);
    }

    private static Neighbour entry(byte[] lines, int start, int end, int number, List<Task> tasks) {
        try {
            return Json.read(Arrays.copyOfRange(lines, start, end), Line.class).entry(tasks);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }
}
