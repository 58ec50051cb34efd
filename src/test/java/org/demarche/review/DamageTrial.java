package org.demarche.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Label;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.table.TableException;

/** Damages a sheet, imports it, and compares what came of it with what the reviewer said. */
final class DamageTrial {

    private static final ReviewImport.Settings PLAIN = new ReviewImport.Settings(Optional.empty(), false, false);

    private static final ReviewRecord.Rows NO_ROWS = new ReviewRecord.Rows(0, 0, 0, 0, 0);

    /** That the reviewer gave. */
    static final int LABELS = 24;

    private final ReviewSample sample = new ReviewSample();
    private final Originals report = sample.report();
    private final Path folder;

    DamageTrial(Path folder) {
        this.folder = folder;
    }

    /**
     * What came of a sheet.
     *
     * @param kept labels that the reviewer gave and that stand in the training rows
     * @param listed labels that do not, but whose row is listed as conflict or unmatched
     * @param gone labels that were deleted with their row or cell before the import
     * @param lost what was there and is neither trained on nor listed
     * @param wrong labels in the training rows that nobody gave to that sentence
     */
    record Result(
            String name,
            ReviewRecord.Rows rows,
            int kept,
            int listed,
            int gone,
            List<String> lost,
            List<String> wrong) {

        boolean isClean() {
            return lost.isEmpty() && wrong.isEmpty();
        }

        @Override
        public String toString() {
            return String.format(
                    "%-60s %4d = %3d + %3d + %3d + %3d   %3d %3d %3d   %d %d%s",
                    name,
                    rows.rows(),
                    rows.accepted(),
                    rows.unchanged(),
                    rows.conflict(),
                    rows.unmatched(),
                    kept,
                    listed,
                    gone,
                    lost.size(),
                    wrong.size(),
                    isClean() ? "" : " " + lost + wrong);
        }
    }

    Result csv(Damage... damages) {
        Returned sheet = damaged(damages);
        return result(sheet, sheet.csv(), "csv", damages);
    }

    Result xlsx(Damage... damages) {
        Returned sheet = damaged(damages);
        return result(sheet, sheet.xlsx(), "xlsx", damages);
    }

    private Returned damaged(Damage... damages) {
        Returned sheet = sample.sheet();
        for (Damage damage : damages) {
            damage.deed.accept(sheet);
        }
        return sheet;
    }

    private Result result(Returned sheet, byte[] content, String format, Damage... damages) {
        try {
            Path file = folder.resolve("sheet." + format);
            Files.write(file, content);
            String name = List.of(damages) + "." + format;
            return result(name, sheet, imported(file));
        } catch (TableException e) {
            // the whole sheet is refused, and that is said
            return new Result(
                    List.of(damages) + "." + format + " refused", NO_ROWS, 0, LABELS, 0, List.of(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReviewImport imported(Path... files) throws TableException {
        List<ReviewImport.Sheet> sheets = new ArrayList<>();
        for (Path file : files) {
            sheets.add(new ReviewImport.Sheet(file, Optional.empty()));
        }
        return ReviewImport.of(report, "run", "demarche", sheets, PLAIN, new Seed(1), Progress.NONE);
    }

    Result result(String name, Returned sheet, ReviewImport imported) {
        List<JudgedRow> judged = imported.reconciliation().rows();
        List<Returned.Row> rows = sheet.counted();
        List<String> lost = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        if (judged.size() != rows.size()) {
            lost.add(rows.size() + " rows given, " + judged.size() + " read");
        }
        int[] counts = new int[3];
        sample.truth.forEach((id, said) -> said.forEach((task, label) -> {
            Optional<String> trained = trained(imported, id, task);
            if (trained.isPresent()) {
                counts[0]++;
            } else if (isListed(sheet, rows, judged, id, task)) {
                counts[1]++;
            } else if (rows.stream().noneMatch(row -> holds(sheet, row, id, task))) {
                counts[2]++;
            } else {
                lost.add(id + " " + task + " " + label);
            }
        }));
        imported.reconciliation()
                .decided()
                .forEach((index, said) ->
                        said.forEach(row -> row.review().labels().forEach((task, label) -> {
                            String id = sample.originals.get(index).id();
                            if (!label.name()
                                            .equals(sample.truth
                                                    .getOrDefault(id, Map.of())
                                                    .get(task))
                                    && !isSaid(rows, id, label)) {
                                wrong.add(id + " " + task + " " + label);
                            }
                        })));
        for (int i = 0; i < Math.min(rows.size(), judged.size()); i++) {
            JudgedRow row = judged.get(i);
            boolean says = rows.get(i).cells.stream()
                    .anyMatch(cell -> !cell.origin().isEmpty()
                            && !cell.text().isBlank()
                            && !cell.text().contains("nna")
                            && !cell.text().contains("Ben"));
            if (says && row.outcome() == Outcome.UNCHANGED) {
                lost.add(row.place() + " says something and is unchanged");
            }
        }
        return new Result(name, imported.record().counts().rows(), counts[0], counts[1], counts[2], lost, wrong);
    }

    private Optional<String> trained(ReviewImport imported, String id, String task) {
        return imported.reconciliation().decided().entrySet().stream()
                .filter(entry -> sample.originals.get(entry.getKey()).id().equals(id))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(row -> Optional.ofNullable(row.review().labels().get(task)).stream())
                .map(Label::name)
                .findFirst();
    }

    /** Whether somebody wrote that label for that sentence, in whatever row. */
    private static boolean isSaid(List<Returned.Row> rows, String id, Label label) {
        return rows.stream()
                .flatMap(row -> row.cells.stream())
                .anyMatch(cell ->
                        cell.origin().equals(id) && Content.key(cell.text()).equals(label.name()));
    }

    private static boolean isListed(
            Returned sheet, List<Returned.Row> rows, List<JudgedRow> judged, String id, String task) {
        for (int i = 0; i < Math.min(rows.size(), judged.size()); i++) {
            Outcome outcome = judged.get(i).outcome();
            if (holds(sheet, rows.get(i), id, task) && (outcome == Outcome.CONFLICT || outcome == Outcome.UNMATCHED)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row has a cell that was written for that sentence and task, wherever it stands now. */
    private static boolean holds(Returned sheet, Returned.Row row, String id, String task) {
        int at = sheet.columns.indexOf("review_" + task);
        boolean shifted = row.cells.size() != sheet.columns.size();
        for (int i = 0; i < row.cells.size(); i++) {
            Returned.Cell cell = row.cells.get(i);
            if ((i == at || shifted) && cell.origin().equals(id) && !cell.text().isBlank()) {
                return true;
            }
        }
        return false;
    }
}
