package org.demarche.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Problem;
import org.demarche.Task;
import org.demarche.report.ArticleReport;
import org.demarche.report.ArticleRow;
import org.demarche.report.ReportFile;
import org.demarche.report.RunRecord;
import org.demarche.report.RunReport;
import org.demarche.report.SentenceReport;
import org.demarche.report.SentenceRow;
import org.demarche.report.Tally;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/** A report while it grows: the staged files, the journal, and the sums that the next checkpoint will hold. */
final class ReportDraft implements AutoCloseable {

    private final OutputFolder output;
    private final List<Task> tasks;
    private final List<String> inputColumns;
    private final TableStyle style;
    private final SentenceReport sentences;
    private final ArticleReport articles;
    private final Map<Staged, StagedFile> files = new EnumMap<>(Staged.class);
    private final boolean complete;
    private final Optional<Journal> journal;
    private final Checkpoint start;
    private Checkpoint state;

    private ReportDraft(
            OutputFolder output,
            List<Task> tasks,
            List<String> inputColumns,
            TableStyle style,
            Optional<Journal> journal,
            Checkpoint state,
            boolean complete) {
        this.output = output;
        this.tasks = tasks;
        this.inputColumns = inputColumns;
        this.style = style;
        this.sentences = new SentenceReport(tasks, inputColumns, style);
        this.articles = new ArticleReport(tasks, style);
        this.journal = journal;
        this.start = state;
        this.state = state;
        this.complete = complete;
    }

    /**
     * Begins a draft, or goes on with the one in the folder.
     *
     * @param identity of the run; a stopped run with another one is refused
     */
    static ReportDraft open(
            OutputFolder output,
            Mode mode,
            String identity,
            List<Task> tasks,
            List<String> inputColumns,
            ScoreSettings settings)
            throws ScoreException, IOException {
        Optional<Journal.Replay> stopped = mode == Mode.RESUME ? output.stoppedRun() : Optional.empty();
        if (stopped.isPresent()) {
            return resume(output, stopped.get(), identity, tasks, inputColumns, settings);
        }
        if (mode == Mode.RESUME && Files.exists(output.report(ReportFile.RUN))) {
            return complete(output, identity, tasks, inputColumns, settings);
        }
        return begin(output, identity, tasks, inputColumns, settings);
    }

    private static ReportDraft begin(
            OutputFolder output, String identity, List<Task> tasks, List<String> inputColumns, ScoreSettings settings)
            throws IOException {
        Files.deleteIfExists(output.stagedRun());
        Journal journal = Journal.begin(output.journal(), identity);
        ReportDraft draft = new ReportDraft(
                output, tasks, inputColumns, settings.style(), Optional.of(journal), Checkpoint.start(tasks), false);
        draft.openFiles();
        return draft;
    }

    private static ReportDraft resume(
            OutputFolder output,
            Journal.Replay stopped,
            String identity,
            List<Task> tasks,
            List<String> inputColumns,
            ScoreSettings settings)
            throws ScoreException, IOException {
        requireSame(stopped.run(), identity, output);
        Checkpoint last = stopped.last().orElseGet(() -> Checkpoint.start(tasks));
        if (stopped.finished()) {
            output.publish(last.counts().rowsRejected() > 0);
            return new ReportDraft(output, tasks, inputColumns, settings.style(), Optional.empty(), last, true);
        }
        Journal journal = Journal.resume(output.journal(), stopped);
        ReportDraft draft =
                new ReportDraft(output, tasks, inputColumns, settings.style(), Optional.of(journal), last, false);
        draft.openFiles();
        return draft;
    }

    /** A run that had finished before it was asked to go on. */
    private static ReportDraft complete(
            OutputFolder output, String identity, List<Task> tasks, List<String> inputColumns, ScoreSettings settings)
            throws ScoreException, IOException {
        RunRecord run = finished(output);
        requireSame(run.identity(), identity, output);
        Checkpoint end = new Checkpoint(run.counts().seen(), "", 0, 0, Tally.none(tasks), run.counts(), Map.of());
        return new ReportDraft(output, tasks, inputColumns, settings.style(), Optional.empty(), end, true);
    }

    private static RunRecord finished(OutputFolder output) throws ScoreException, IOException {
        byte[] content = Files.readAllBytes(output.report(ReportFile.RUN));
        try {
            return Json.read(content, RunRecord.class);
        } catch (IOException e) {
            throw new ScoreException(
                    ScoreException.Kind.USAGE,
                    output.report(ReportFile.RUN)
                            + ": not of a run of this program; choose another folder, or --overwrite to replace it");
        }
    }

    private static void requireSame(String found, String expected, OutputFolder output) throws ScoreException {
        if (!found.equals(expected)) {
            throw new ScoreException(
                    ScoreException.Kind.USAGE,
                    output.path() + ": holds a run with another model, other inputs or settings; repeat its command"
                            + " with --resume, or begin anew with --overwrite");
        }
    }

    boolean isComplete() {
        return complete;
    }

    RunRecord.Counts counts() {
        return state.counts();
    }

    /** Where this process began: the beginning, or the last checkpoint of a stopped run. */
    Checkpoint start() {
        return start;
    }

    List<String> inputColumns() {
        return inputColumns;
    }

    /** Refuses to go on if an input that is done was changed, removed or added since. */
    void requireSameInputs(ScoreInputs inputs) throws ScoreException, IOException {
        if (state.inputs() == 0) {
            return;
        }
        Iterator<Input> now = inputs.iterator();
        try (BufferedReader done = Files.newBufferedReader(output.staged(Staged.INPUTS))) {
            for (long i = 0; i < state.inputs(); i++) {
                RunRecord.InputRecord then =
                        Json.read(done.readLine().getBytes(StandardCharsets.UTF_8), RunRecord.InputRecord.class);
                if (!now.hasNext() || !isSame(now.next(), then)) {
                    throw new ScoreException(
                            ScoreException.Kind.USAGE,
                            then.article() + ": changed since the run was stopped; begin anew with --overwrite");
                }
            }
        }
    }

    private static boolean isSame(Input now, RunRecord.InputRecord then) throws IOException {
        return now.name().equals(then.article())
                && (then.sha256().isEmpty()
                        || (Files.isReadable(now.path())
                                && Digest.of(now.path()).equals(then.sha256())));
    }

    void add(ReadInput part, List<SentenceRow> rows) {
        Tally tally = state.tally();
        for (SentenceRow row : rows) {
            file(Staged.SENTENCES).append(sentences.line(row));
            tally = tally.plus(row.scored());
        }
        part.rejected().forEach(problem -> file(Staged.REJECTED).append(rejectedLine(part.name(), problem)));
        if (!part.last()) {
            state = state.within(part.sha256(), part.records(), part.rejected().size(), tally);
            return;
        }
        long rejected = state.rejected() + part.rejected().size();
        RunRecord.InputRecord input = new RunRecord.InputRecord(
                part.name(), part.sha256(), part.outcome().written(), tally.sentences(), rejected);
        file(Staged.ARTICLES).append(articles.line(articleRow(part, tally, rejected)));
        file(Staged.INPUTS).append(Json.line(input) + "\n");
        state = state.after(input, Tally.none(tasks));
    }

    /** Brings everything so far to safety. */
    void checkpoint() throws IOException {
        Map<Staged, Long> lengths = new EnumMap<>(Staged.class);
        for (Staged staged : Staged.values()) {
            lengths.put(staged, file(staged).sync());
        }
        state = state.withLengths(lengths);
        journal.orElseThrow().checkpoint(state);
    }

    /** Writes {@code run.json}, and gives all files their names. */
    RunRecord.Counts finish(String program, RunRecord.ModelId model, Map<String, String> settings) throws IOException {
        boolean withRejected = state.counts().rowsRejected() > 0;
        List<RunRecord.ReportDigest> reports = new ArrayList<>();
        reports.add(digest(ReportFile.SENTENCES.fileName(), Staged.SENTENCES));
        reports.add(digest(ReportFile.ARTICLES.fileName(), Staged.ARTICLES));
        if (withRejected) {
            reports.add(digest(OutputFolder.REJECTED, Staged.REJECTED));
        }
        String identity = output.stoppedRun().orElseThrow().run();
        writeRun(new RunRecord(program, identity, model, settings, state.counts(), reports));
        journal.orElseThrow().finished();
        close();
        output.publish(withRejected);
        return state.counts();
    }

    private RunRecord.ReportDigest digest(String name, Staged staged) throws IOException {
        return new RunRecord.ReportDigest(name, Digest.of(output.staged(staged)));
    }

    private void writeRun(RunRecord run) throws IOException {
        try (BufferedReader inputs = Files.newBufferedReader(output.staged(Staged.INPUTS));
                Writer to = Files.newBufferedWriter(output.stagedRun())) {
            RunReport.write(to, run, inputs.lines().iterator());
        }
        AtomicFile.sync(output.stagedRun());
    }

    private void openFiles() throws IOException {
        for (Staged staged : Staged.values()) {
            files.put(
                    staged,
                    new StagedFile(output.staged(staged), state.lengths().getOrDefault(staged, 0L)));
        }
        if (state.lengths().isEmpty()) {
            file(Staged.SENTENCES).append(sentences.header());
            file(Staged.ARTICLES).append(articles.header());
            file(Staged.REJECTED).append(style.start() + line("article", "line", "column", "found", "expected"));
        }
    }

    private String rejectedLine(String article, Problem problem) {
        return line(article, String.valueOf(problem.line()), problem.column(), problem.found(), problem.expected());
    }

    private String line(String... cells) {
        return TableLine.format(List.of(cells).stream().map(Cell::of).toList(), style);
    }

    private static ArticleRow articleRow(ReadInput part, Tally tally, long rejected) {
        String note = rejected == 0
                ? part.note()
                : (part.note().isEmpty() ? "" : part.note() + "; ") + rejected + " rows could not be used, listed in "
                        + OutputFolder.REJECTED;
        return new ArticleRow(ReportId.article(part.name()), part.name(), part.title(), tally, part.outcome(), note);
    }

    private StagedFile file(Staged staged) {
        StagedFile file = files.get(staged);
        if (file == null) {
            throw new IllegalStateException("a complete report takes nothing more");
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        for (StagedFile file : files.values()) {
            file.close();
        }
        if (journal.isPresent()) {
            journal.get().close();
        }
    }
}
