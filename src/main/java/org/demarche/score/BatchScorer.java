package org.demarche.score;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.demarche.Progress;
import org.demarche.bundle.Bundle;
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

    private static final int SENTENCES_A_WINDOW = 512;

    private final ScoringModel model;
    private final String program;
    private final ScoreSettings settings;

    /** @param program name and version, for {@code run.json} */
    public BatchScorer(Bundle bundle, Encoder encoder, String program, ScoreSettings settings) {
        this(ScoringModel.of(bundle, encoder), program, settings);
    }

    BatchScorer(ScoringModel model, String program, ScoreSettings settings) {
        this.model = model;
        this.program = program;
        this.settings = settings;
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
        String identity = identity(inputs);
        try (ReportDraft draft =
                ReportDraft.open(output, mode, identity, model.tasks(), inputs.inputColumns(), settings)) {
            if (draft.isComplete()) {
                return draft.counts();
            }
            draft.requireSameInputs(inputs);
            Window window = new Window(model, draft, settings);
            long total = inputs.count();
            long seen = 0;
            for (Input input : inputs) {
                if (seen >= draft.start().inputs()) {
                    boolean open =
                            seen == draft.start().inputs() && draft.start().records() > 0;
                    readInto(window, input, open ? draft.start() : Checkpoint.start(model.tasks()), inputs);
                    progress.at("scoring", seen, total);
                }
                seen++;
            }
            window.flush();
            progress.at("scoring", total, total);
            return draft.finish(program, model.written(), settings.written());
        }
    }

    private static void readInto(Window window, Input input, Checkpoint from, ScoreInputs inputs)
            throws ScoreException, IOException {
        if (input instanceof Input.TableFile table) {
            readTable(window, table, from, inputs);
        } else if (input instanceof Input.ArticleFile article) {
            add(window, new FileReading().read(article));
        } else if (input instanceof Input.Passed passed) {
            add(window, ReadInput.without(passed.name(), "", passed.outcome(), ""));
        }
    }

    private static void readTable(Window window, Input.TableFile table, Checkpoint from, ScoreInputs inputs)
            throws ScoreException, IOException {
        Optional<String> obstacle = TableReading.obstacle(table.path(), inputs.options());
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
        if (window.sentences() >= SENTENCES_A_WINDOW) {
            window.flush();
        }
    }

    /** What must be the same for a stopped run to be gone on with. */
    private String identity(ScoreInputs inputs) {
        return Digest.of(Json.line(List.of(program, model.written(), settings.written(), inputs.names())));
    }
}
