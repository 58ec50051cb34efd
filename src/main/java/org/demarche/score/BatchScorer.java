package org.demarche.score;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.Progress;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.Manifest;
import org.demarche.encode.Encoder;
import org.demarche.report.Outcome;
import org.demarche.report.RunRecord;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;
import org.demarche.table.TableException;

/**
 * Scores inputs into a report. Inputs are read in a fixed order and scored in windows of some hundred sentences, so
 * memory does not grow with their number; how many threads the encoder has changes nothing in the result. After each
 * window everything is synced and a checkpoint written.
 */
public final class BatchScorer {

    private final ScoringModel model;
    private final String program;
    private final ScoreSettings settings;
    private final String codebook;

    /** @param program name and version, for {@code run.json} */
    public BatchScorer(Bundle bundle, Encoder encoder, String program, ScoreSettings settings) {
        this(
                ScoringModel.of(bundle, encoder, settings),
                program,
                settings,
                bundle.manifest().codebook());
    }

    BatchScorer(ScoringModel model, String program, ScoreSettings settings) {
        this(model, program, settings, Manifest.UNKNOWN_CODEBOOK);
    }

    private BatchScorer(ScoringModel model, String program, ScoreSettings settings, String codebook) {
        this.model = model;
        this.program = program;
        this.settings = settings;
        this.codebook = codebook;
    }

    /**
     * Runs to the end, or goes on where a stopped run was.
     *
     * @param mode how the folder was opened
     * @return the sums over the run
     * @throws ScoreException if the inputs do not make sense, or a stopped run was another one
     * @throws IOException if the output cannot be written; what is done stays, and {@code --resume} goes on
     */
    public RunRecord.Counts run(ScoreInputs inputs, OutputFolder output, Mode mode, Progress progress)
            throws ScoreException, IOException {
        Map<String, String> written = written(inputs);
        ReportForm form = new ReportForm(
                model.tasks(), inputs.inputColumns(), settings.style(), settings.explained(), settings.redacted());
        try (ReportDraft draft = ReportDraft.open(output, mode, identity(inputs, written), form, inputs);
                DocumentReading documents = DocumentReading.withSpeakers()) {
            if (draft.isComplete()) {
                return draft.counts();
            }
            Window window = new Window(model, draft, settings);
            long total = inputs.count();
            long seen = 0;
            for (Input input : inputs) {
                if (seen >= draft.start().inputs()) {
                    boolean open =
                            seen == draft.start().inputs() && draft.start().records() > 0;
                    Checkpoint from = open ? draft.start() : Checkpoint.start(model.tasks());
                    readInto(window, input, from, inputs, documents);
                    progress.at("scoring", seen, total);
                }
                seen++;
            }
            window.flush();
            progress.at("scoring", total, total);
            return draft.finish(program, model.written(), written);
        }
    }

    private static void readInto(
            Window window, Input input, Checkpoint from, ScoreInputs inputs, DocumentReading documents)
            throws ScoreException, IOException {
        if (input instanceof Input.TableFile table) {
            readTable(window, table, from, inputs);
        } else if (input instanceof Input.ArticleFile article) {
            add(window, documents.read(article));
        } else if (input instanceof Input.Passed passed) {
            add(window, ReadInput.without(passed.name(), "", passed.outcome(), ""));
        }
    }

    private static void readTable(Window window, Input.TableFile table, Checkpoint from, ScoreInputs inputs)
            throws ScoreException, IOException {
        Optional<String> obstacle = TableReading.obstacle(table, inputs.options());
        if (obstacle.isPresent() && from.records() > 0) {
            throw TableReading.changed(table.name());
        }
        if (obstacle.isPresent()) {
            add(window, ReadInput.without(table.name(), "", Outcome.failed("table"), obstacle.get()));
            return;
        }
        try (TableReading reading = TableReading.open(table, inputs.options(), inputs.inputColumns())) {
            reading.skipDone(from);
            ReadInput part;
            do {
                part = reading.next();
                add(window, part);
            } while (!part.last());
        } catch (TableException e) {
            throw new IOException(table.path() + ": changed while it was read; begin anew with --overwrite", e);
        }
    }

    private static void add(Window window, ReadInput part) throws IOException {
        window.add(part);
        if (window.isFull()) {
            window.flush();
        }
    }

    private Map<String, String> written(ScoreInputs inputs) {
        Map<String, String> written = new TreeMap<>(settings.written());
        written.put("codebook", codebook);
        written.put("encoding", inputs.options().charset().map(Charset::name).orElse("UTF-8"));
        return written;
    }

    /** What must be the same for a stopped run to be gone on with. */
    private String identity(ScoreInputs inputs, Map<String, String> written) {
        return Digest.of(Json.line(List.of(program, model.written(), written, inputs.names(), inputs.inputColumns())));
    }
}
