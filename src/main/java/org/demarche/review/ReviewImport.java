package org.demarche.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.Counted;
import org.demarche.Problem;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.agree.Agreement;
import org.demarche.agree.AnnotationReader;
import org.demarche.report.FinishedReport;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;
import org.demarche.table.Cell;
import org.demarche.table.TableException;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/**
 * The way back from reviewed sheets to rows to train on. A function of the report, the sheets and the settings: the same give the
 * same bytes.
 */
public final class ReviewImport {

    /** The files of an import, in the order in which they are written: the record last. */
    public static final List<String> FILES =
            List.of("training.csv", "conflicts.csv", "review-log.csv", ReviewFolder.RECORD);

    /**
     * A file that was given back.
     *
     * @param reviewer whose rows are those that name nobody; empty for the name of the file
     */
    public record Sheet(Path path, Optional<String> reviewer) {}

    /**
     * How to read them.
     *
     * @param date of the review as it shall stand in the rows, or nothing
     * @param acceptUnreviewed whether in a sentence of which only some tasks were answered the predictions of the others count
     * @param labelsAsTheyStand whether labels that stand sorted beside unsorted sentences are right so
     */
    public record Settings(Optional<String> date, boolean acceptUnreviewed, boolean labelsAsTheyStand) {}

    private final Reconciliation reconciliation;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Problem> remarks;
    private final ReviewRecord record;

    private ReviewImport(
            Reconciliation reconciliation, List<Problem> remarks, Map<String, String> files, ReviewRecord record) {
        this.reconciliation = reconciliation;
        this.remarks = List.copyOf(remarks);
        this.files.putAll(files);
        this.record = record;
    }

    /**
     * @throws TableException if the report cannot be read, or a sheet not at all: what can be read is never refused for what stands
     *     in it
     */
    public static ReviewImport of(
            FinishedReport report, List<Sheet> sheets, Settings settings, Seed seed, Progress progress)
            throws TableException {
        return of(
                Originals.of(report),
                report.run().identity(),
                report.run().model().name(),
                sheets,
                settings,
                seed,
                progress);
    }

    static ReviewImport of(
            Originals originals,
            String run,
            String model,
            List<Sheet> sheets,
            Settings settings,
            Seed seed,
            Progress progress)
            throws TableException {
        SheetForm form = new SheetForm(originals.tasks(), originals.columns());
        SheetJudgement judgement = new SheetJudgement(originals, form, settings.labelsAsTheyStand());
        List<String> names = names(sheets);
        List<JudgedRow> judged = new ArrayList<>();
        List<Problem> remarks = new ArrayList<>();
        Map<String, String> digests = new HashMap<>();
        Names reviewers = new Names();
        for (int i = 0; i < sheets.size(); i++) {
            progress.at("reading sheets", i, sheets.size());
            SheetFile file = SheetFile.read(sheets.get(i).path(), names.get(i), form, id -> originals
                    .byId(id)
                    .isPresent());
            remarks.addAll(file.remarks());
            String reviewer = sheets.get(i).reviewer().orElse(stem(names.get(i)));
            for (List<SheetRow> sheet : file.sheets()) {
                boolean named = sheets.get(i).reviewer().isPresent();
                judgement.judge(sheet, reviewer, progress).forEach(row -> judged.add(reviewers.same(row, named)));
                sheet.stream().limit(1).forEach(row -> digests.put(row.sheet(), file.sha256()));
            }
        }
        reviewers.sign(judged);
        remarks.addAll(requireSettled(judged));
        Reconciliation reconciled = Reconciliation.of(judged, form);
        TrainingTable training =
                TrainingTable.of(reconciled.decided(), originals, run, settings.date(), settings.acceptUnreviewed());
        ConflictSheet conflicts = ConflictSheet.of(reconciled.rows(), form);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FILES.get(0), training.table());
        files.put(FILES.get(1), conflicts.table());
        files.put(FILES.get(2), ReviewLog.of(reconciled.rows(), form));
        ReviewRecord record = new ReviewRecord(
                new ReviewRecord.ReportId(run, model, originals.all().size()),
                new ReviewRecord.Options(
                        settings.date().orElse(""), settings.acceptUnreviewed(), settings.labelsAsTheyStand()),
                sheetCounts(reconciled, digests),
                new ReviewRecord.Counts(
                        rows(reconciled.rows()),
                        notes(reconciled),
                        missing(reconciled, originals),
                        training.sentences(),
                        training.labels(),
                        training.assumed(),
                        conflicts.rows(),
                        causeOf(reconciled, Outcome.ACCEPTED, Cause.SETTLED),
                        reconciled.unrepeated()),
                causes(reconciled),
                reviewers.all(),
                agreement(judged, originals.tasks(), seed),
                files.entrySet().stream()
                        .map(file -> new ReviewRecord.FileDigest(file.getKey(), Digest.of(file.getValue())))
                        .toList());
        return new ReviewImport(reconciled, remarks, files, record);
    }

    /** Writes the files; each is there whole or not at all, the record last. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            AtomicFile.write(folder.resolve(file.getKey()), file.getValue());
        }
        AtomicFile.write(folder.resolve(ReviewFolder.RECORD), Json.pretty(record));
    }

    public ReviewRecord record() {
        return record;
    }

    /** What there is to say of sheets as a whole. */
    public List<Problem> remarks() {
        return remarks;
    }

    /**
     * The rows that somebody should look at: conflicts, and rows of no sentence. If most of a sheet is of another report, the rows that
     * are so are one problem.
     */
    public List<Problem> problems() {
        Map<String, List<JudgedRow>> sheets = bySheet(reconciliation);
        List<Problem> problems = new ArrayList<>();
        sheets.forEach((sheet, rows) -> {
            long foreign =
                    rows.stream().filter(row -> row.cause() == Cause.FOREIGN).count();
            boolean whole = 2 * foreign > rows.size();
            if (whole) {
                problems.add(new Problem(
                        Problem.Severity.REJECTED,
                        sheet,
                        0,
                        "",
                        "a sheet of another report: " + Counted.of(foreign, "row") + " of " + rows.size()
                                + " with a sentence_id or a model that this report does not have",
                        "expected a sheet of this report; each row is in " + FILES.get(2)));
            }
            rows.stream()
                    .filter(row -> row.outcome() == Outcome.CONFLICT || row.outcome() == Outcome.UNMATCHED)
                    .filter(row -> !whole || row.cause() != Cause.FOREIGN)
                    .forEach(row -> problems.add(new Problem(
                            Problem.Severity.REJECTED,
                            sheet,
                            row.row().line(),
                            row.outcome().written(),
                            row.found(),
                            row.todo())));
        });
        return problems;
    }

    private static Map<String, List<JudgedRow>> bySheet(Reconciliation all) {
        Map<String, List<JudgedRow>> sheets = new LinkedHashMap<>();
        all.rows().forEach(row -> sheets.computeIfAbsent(row.row().sheet(), name -> new ArrayList<>())
                .add(row));
        return sheets;
    }

    Reconciliation reconciliation() {
        return reconciliation;
    }

    /** The content of a file, by its name. */
    String file(String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow();
    }

    /** The names of the files, with as many folders before them as tell them apart. */
    private static List<String> names(List<Sheet> sheets) throws TableException {
        List<Path> paths = sheets.stream()
                .map(sheet -> sheet.path().toAbsolutePath().normalize())
                .toList();
        for (int parts = 1; ; parts++) {
            int length = parts;
            List<String> names = paths.stream()
                    .map(path -> path.subpath(Math.max(0, path.getNameCount() - length), path.getNameCount()))
                    .map(path -> path.toString().replace('\\', '/'))
                    .toList();
            if (new HashSet<>(names).size() == names.size()) {
                return names;
            }
            if (paths.stream().allMatch(path -> path.getNameCount() <= length)) {
                throw TableException.of(names.get(0), 0, "a sheet that is named twice", "expected each sheet once");
            }
        }
    }

    private static String stem(String name) {
        return name.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
    }

    /** Keeps one spelling of each reviewer's name, the first. */
    private static final class Names {

        private final Map<String, String> spelled = new LinkedHashMap<>();
        private final Map<Reference, Set<String>> signed = new HashMap<>();

        /** @param named whether its reviewer is more than the name of the file, even if the row names none */
        JudgedRow same(JudgedRow row, boolean named) {
            boolean unsigned = row.settles()
                    && !named
                    && row.row().cell(SheetForm.REVIEWER).isEmpty();
            JudgedRow same = unsigned ? row : same(row);
            if (!unsigned) {
                signed.computeIfAbsent(Reference.of(row.row()).bare(), none -> new LinkedHashSet<>())
                        .add(same.reviewer());
            }
            return same;
        }

        /** A decision without a name is of those whose reviews it settles: a file of decisions is nobody. */
        void sign(List<JudgedRow> rows) {
            rows.replaceAll(row -> {
                if (signed.containsKey(Reference.of(row.row()).bare())) {
                    return row;
                }
                String names = Reference.settledBy(row)
                        .flatMap(reference -> signed.getOrDefault(reference.bare(), Set.of()).stream())
                        .distinct()
                        .collect(Collectors.joining(Reference.JOINT));
                return names.isEmpty() ? same(row) : row.by(names);
            });
        }

        private JudgedRow same(JudgedRow row) {
            if (!row.row().cells().containsKey(SheetForm.REVIEWER)
                    && row.review().isEmpty()) {
                return row;
            }
            String name = spelled.computeIfAbsent(Content.key(row.reviewer()), key -> row.reviewer());
            return row.by(name);
        }

        List<String> all() {
            return List.copyOf(spelled.values());
        }
    }

    private static ReviewRecord.Rows rows(List<JudgedRow> rows) {
        return new ReviewRecord.Rows(
                rows.size(),
                count(rows, Outcome.ACCEPTED),
                count(rows, Outcome.UNCHANGED),
                count(rows, Outcome.CONFLICT),
                count(rows, Outcome.UNMATCHED));
    }

    private static long count(List<JudgedRow> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static List<ReviewRecord.SheetCounts> sheetCounts(Reconciliation all, Map<String, String> digests) {
        return bySheet(all).entrySet().stream()
                .map(sheet -> new ReviewRecord.SheetCounts(
                        sheet.getKey(), digests.getOrDefault(sheet.getKey(), ""), rows(sheet.getValue())))
                .toList();
    }

    private static long notes(Reconciliation all) {
        return all.rows().stream()
                .filter(row -> row.outcome() == Outcome.ACCEPTED
                        && row.cause() != Cause.SETTLED
                        && !row.review().decides())
                .count();
    }

    private static long missing(Reconciliation all, Originals originals) {
        Set<String> seen = new HashSet<>();
        all.rows().forEach(row -> row.originals().forEach(original -> seen.add(original.id())));
        return originals.all().size() - (long) seen.size();
    }

    private static List<ReviewRecord.CauseCount> causes(Reconciliation all) {
        List<ReviewRecord.CauseCount> causes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (Cause cause : Cause.values()) {
                long rows = causeOf(all, outcome, cause);
                if (rows > 0) {
                    causes.add(new ReviewRecord.CauseCount(outcome.written(), cause.written(), rows));
                }
            }
        }
        return causes;
    }

    private static long causeOf(Reconciliation all, Outcome outcome, Cause cause) {
        return all.rows().stream()
                .filter(row -> row.outcome() == outcome && row.cause() == cause)
                .count();
    }

    /**
     * What sheets of conflicts decide about has to be there, or reviews would be missing that were accepted before. A sheet is known
     * by its name without folders and by a row that is asked about, since everybody may have called it {@code sentences.csv}.
     *
     * @return remarks on rows that are not as they were when they were asked about
     */
    private static List<Problem> requireSettled(List<JudgedRow> rows) throws TableException {
        Map<Reference, Set<String>> given = new HashMap<>();
        rows.forEach(row -> given.computeIfAbsent(Reference.of(row.row()).bare(), none -> new HashSet<>())
                .add(row.row().sheet()));
        List<Problem> remarks = new ArrayList<>();
        // by sheet of conflicts and file name: the sheets that it names, each with those given that hold a row of it
        Map<List<String>, Map<String, Set<String>>> named = new LinkedHashMap<>();
        for (JudgedRow row : rows) {
            for (Reference reference : Reference.settledBy(row).toList()) {
                Set<String> holding = given.getOrDefault(reference.bare(), Set.of());
                named.computeIfAbsent(List.of(row.row().sheet(), reference.file()), none -> new TreeMap<>())
                        .computeIfAbsent(reference.sheet(), none -> new HashSet<>())
                        .addAll(holding);
                if (holding.isEmpty()) {
                    remarks.add(new Problem(
                            Problem.Severity.WARNING,
                            row.row().sheet(),
                            row.row().line(),
                            SheetForm.SETTLES,
                            reference + ", a row that is not as it was",
                            "read as a review beside it"));
                }
            }
        }
        for (Map.Entry<List<String>, Map<String, Set<String>>> asked : named.entrySet()) {
            Set<String> missing = missing(asked.getValue());
            if (!missing.isEmpty()) {
                throw TableException.of(
                        asked.getKey().get(0),
                        0,
                        "decides about rows of " + String.join(", ", missing) + ", not given or changed since",
                        "give it back beside the sheets that it is about");
            }
        }
        return remarks;
    }

    /** Of sheets of one file name those of which no row is given; all, if fewer are given than were asked about. */
    private static Set<String> missing(Map<String, Set<String>> holding) {
        Set<String> missing = new TreeSet<>(holding.keySet());
        missing.removeIf(sheet -> !holding.getOrDefault(sheet, Set.of()).isEmpty());
        Set<String> given = holding.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return missing.isEmpty() && given.size() < holding.size() ? holding.keySet() : missing;
    }

    /** Of the reviews as they came, before anything was settled; of nobody if there is but one reviewer. */
    private static List<Agreement> agreement(List<JudgedRow> rows, List<Task> tasks, Seed seed) throws TableException {
        StringBuilder table = new StringBuilder();
        List<Cell> header = new ArrayList<>(List.of(Cell.of("id"), Cell.of("annotator"), Cell.of("document")));
        tasks.forEach(task -> header.add(Cell.of(task.name())));
        table.append(TableLine.format(header, TableStyle.STANDARD));
        for (JudgedRow row : rows) {
            if (row.outcome() == Outcome.ACCEPTED
                    && !row.settles()
                    && !row.review().labels().isEmpty()) {
                Original original = row.originals().get(0);
                List<Cell> cells = new ArrayList<>(
                        List.of(Cell.of(original.id()), Cell.of(row.reviewer()), Cell.of(original.article())));
                tasks.forEach(task ->
                        cells.add(Optional.ofNullable(row.review().labels().get(task.name()))
                                .map(label -> Cell.of(label.name()))
                                .orElse(Cell.EMPTY)));
                table.append(TableLine.format(cells, TableStyle.STANDARD));
            }
        }
        List<String> names = tasks.stream().map(Task::name).toList();
        return Agreement.of(AnnotationReader.read("reviews", table.toString(), names), seed);
    }
}
