package org.demarche.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.Problem;
import org.demarche.explain.Explanation;
import org.demarche.report.ActorReport;
import org.demarche.report.ActorTally;
import org.demarche.report.ArticleReport;
import org.demarche.report.ArticleRow;
import org.demarche.report.ExplanationRow;
import org.demarche.report.KeptCopy;
import org.demarche.report.ReportFile;
import org.demarche.report.RunRecord;
import org.demarche.report.RunReport;
import org.demarche.report.SentenceReport;
import org.demarche.report.SentenceRow;
import org.demarche.report.Tally;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;

/** A report while it grows: the staged files, the journal, and the sums that the next checkpoint will hold. */
final class ReportDraft implements AutoCloseable {

    /** Files that reviewers write into; their copies tell what was theirs and what ours. */
    private static final Set<Staged> KEPT = EnumSet.of(Staged.SENTENCES, Staged.ARTICLES);

    private final OutputFolder output;
    private final ReportForm form;
    private final SentenceReport sentences;
    private final ArticleReport articles;
    private final ActorReport actors;
    private final Map<Staged, StagedFile> files = new EnumMap<>(Staged.class);
    private final Optional<Journal> journal;
    private final Checkpoint start;
    private Checkpoint state;

    private ReportDraft(OutputFolder output, ReportForm form, Optional<Journal> journal, Checkpoint start) {
        this.output = output;
        this.form = form;
        this.sentences = form.sentences();
        this.articles = form.articles();
        this.actors = form.actors();
        this.journal = journal;
        this.start = start;
        this.state = start;
    }

    /**
     * Begins a draft, or goes on with the one in the folder.
     *
     * @param identity of the run; a stopped or finished run with another one is refused
     */
    static ReportDraft open(OutputFolder output, Mode mode, String identity, ReportForm form, ScoreInputs inputs)
            throws ScoreException, IOException {
        Optional<Journal.Replay> stopped = mode == Mode.RESUME ? output.stoppedRun() : Optional.empty();
        if (stopped.isPresent()) {
            requireSame(stopped.get().run(), identity, output);
            return resume(output, stopped.get(), form, inputs);
        }
        if (mode == Mode.RESUME && Files.exists(output.report(ReportFile.RUN))) {
            FinishedRun finished = FinishedRun.read(output);
            requireSame(finished.identity(), identity, output);
            finished.requireUnchanged(output, inputs);
            return complete(output, form, finished.counts());
        }
        return begin(output, identity, form);
    }

    private static ReportDraft begin(OutputFolder output, String identity, ReportForm form) throws IOException {
        Journal journal = Journal.begin(output.journal(), identity);
        Files.deleteIfExists(output.stagedRun());
        ReportDraft draft = new ReportDraft(output, form, Optional.of(journal), Checkpoint.start(form.tasks()));
        draft.openFiles();
        return draft;
    }

    private static ReportDraft resume(OutputFolder output, Journal.Replay stopped, ReportForm form, ScoreInputs inputs)
            throws ScoreException, IOException {
        Checkpoint last = stopped.last().orElseGet(() -> Checkpoint.start(form.tasks()));
        if (stopped.finished()) {
            output.publish(published(form, last.counts()));
            return complete(output, form, last.counts());
        }
        requireSameInputs(output, inputs, last);
        ReportDraft draft = new ReportDraft(output, form, Optional.of(Journal.resume(output.journal(), stopped)), last);
        draft.openFiles();
        return draft;
    }

    private static ReportDraft complete(OutputFolder output, ReportForm form, RunRecord.Counts counts) {
        Checkpoint end = new Checkpoint(counts.seen(), "", 0, 0, Tally.none(form.tasks()), counts, Map.of());
        return new ReportDraft(output, form, Optional.empty(), end);
    }

    private static void requireSame(String found, String expected, OutputFolder output) throws ScoreException {
        if (!found.equals(expected)) {
            throw new ScoreException(
                    ScoreException.Kind.USAGE,
                    output.path()
                            + ": holds a run with another model, program version, inputs or settings; repeat its command"
                            + " with --resume, or begin anew with --overwrite");
        }
    }

    /** Refuses to go on if an input that is done was changed, removed or added since. */
    private static void requireSameInputs(OutputFolder output, ScoreInputs inputs, Checkpoint last)
            throws ScoreException, IOException {
        if (last.inputs() == 0) {
            return;
        }
        Iterator<Input> now = inputs.iterator();
        try (BufferedReader done = Files.newBufferedReader(output.staged(Staged.INPUTS))) {
            for (long i = 0; i < last.inputs(); i++) {
                byte[] line = String.valueOf(done.readLine()).getBytes(StandardCharsets.UTF_8);
                FinishedRun.requireSame(Json.read(line, RunRecord.InputRecord.class), now);
            }
        }
    }

    /** Whether there is nothing left to do. */
    boolean isComplete() {
        return journal.isEmpty();
    }

    RunRecord.Counts counts() {
        return state.counts();
    }

    /** Where this process began: the beginning, or the last checkpoint of a stopped run. */
    Checkpoint start() {
        return start;
    }

    /** @param explanations for each row one for each task; empty if nothing is explained */
    void add(ReadInput part, List<SentenceRow> rows, List<List<Explanation>> explanations) {
        Tally tally = state.tally();
        for (int i = 0; i < rows.size(); i++) {
            SentenceRow row = rows.get(i);
            List<Explanation> explained = explanations.isEmpty() ? List.of() : explanations.get(i);
            file(Staged.SENTENCES).append(sentences.line(row, explained));
            explained.forEach(explanation -> file(Staged.EXPLANATIONS).append(explanationLine(row, explanation)));
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
        ArticleRow article = articleRow(part, tally, rejected);
        file(Staged.ARTICLES).append(articles.line(article));
        for (ActorTally actor : ActorTally.of(rows, form.tasks())) { // of a table's last part too: it has none
            file(Staged.ACTORS).append(actors.line(article, actor));
        }
        file(Staged.INPUTS).append(Json.line(input) + "\n");
        state = state.after(input, Tally.none(form.tasks()));
    }

    private String explanationLine(SentenceRow row, Explanation explanation) {
        String text = row.scored().sentence().text();
        return form.explanations().line(new ExplanationRow(row.sentenceId(), row.article(), text, explanation));
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
        Set<Staged> published = published(form, state.counts());
        List<RunRecord.ReportDigest> reports = new ArrayList<>();
        for (Staged staged : published) {
            String name = String.valueOf(output.published(staged).getFileName());
            reports.add(new RunRecord.ReportDigest(name, Digest.of(output.staged(staged))));
        }
        String identity = output.stoppedRun().orElseThrow().run();
        List<RunRecord.TaskForm> tasks =
                form.tasks().stream().map(RunRecord.TaskForm::of).toList();
        writeRun(new RunRecord(program, identity, model, tasks, settings, state.counts(), reports));
        for (Staged staged : KEPT) {
            KeptCopy.write(output.staged(staged), output.published(staged));
        }
        journal.orElseThrow().finished();
        close();
        output.publish(published);
        return state.counts();
    }

    /** The staged files that become files of the report, in the order in which they are named there. */
    private static Set<Staged> published(ReportForm form, RunRecord.Counts counts) {
        Set<Staged> published = EnumSet.of(Staged.SENTENCES, Staged.ARTICLES, Staged.ACTORS);
        if (form.explained()) {
            published.add(Staged.EXPLANATIONS);
        }
        if (counts.rowsRejected() > 0) {
            published.add(Staged.REJECTED);
        }
        return published;
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
            file(Staged.ACTORS).append(actors.header());
            if (form.explained()) {
                file(Staged.EXPLANATIONS).append(form.explanations().header());
            }
            file(Staged.REJECTED)
                    .append(form.style().start() + form.rejectedLine("article", "line", "column", "found", "expected"));
        }
    }

    private String rejectedLine(String article, Problem problem) {
        return form.rejectedLine(
                article, String.valueOf(problem.line()), problem.column(), problem.found(), problem.expected());
    }

    private ArticleRow articleRow(ReadInput part, Tally tally, long rejected) {
        String note = rejected == 0
                ? part.note()
                : (part.note().isEmpty() ? "" : part.note() + "; ") + rejected + " rows could not be used, listed in "
                        + output.rejected().getFileName();
        return new ArticleRow(ReportId.article(part.name()), part.name(), part.facts(), tally, part.outcome(), note);
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
