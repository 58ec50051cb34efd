package org.demarche.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.bundle.Bundle;
import org.demarche.corpus.Corpus;
import org.demarche.encode.Encoder;
import org.demarche.evaluate.SwapResult;
import org.demarche.evaluate.SwapResult.SwappedSentence;
import org.demarche.evaluate.SwapResult.TaskSwaps;
import org.demarche.side.Sides;
import org.demarche.side.SidesException;
import org.demarche.table.Cell;
import org.demarche.table.TableException;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;
import org.demarche.train.Fairness;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether and how a model is asked about sentences with their sides exchanged. */
final class SwapOptions {

    private static final int DIGITS = 4;

    @Option(
            names = "--swaps",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "Sentences to ask about again with their two sides exchanged, Tehran for Washington: the label"
                            + " should stay (default: ${DEFAULT-VALUE}; 0: none).")
    private int swaps;

    @Option(
            names = "--names",
            paramLabel = "CSV",
            description = "More names of sides for --swaps: a table with the columns side, name and kind (country,"
                    + " demonym, capital, seat, people or fixed).")
    private Optional<Path> names = Optional.empty();

    /** Read before any long work, so that a wrong list ends the command at once; nothing if nobody asks for swaps. */
    Optional<Sides> sides(CommandSpec spec) throws TableException, SidesException {
        Wrong.require(swaps >= 0, spec, "--swaps " + swaps + ": expected 0 or more");
        if (swaps == 0) {
            return Optional.empty();
        }
        Sides standard = Sides.standard();
        return Optional.of(names.isPresent() ? standard.plus(names.get()) : standard);
    }

    SwapResult run(Sides sides, Bundle bundle, Encoder encoder, Corpus corpus, Seed seed, Progress progress) {
        return Fairness.of(bundle.models(), encoder, corpus, sides, swaps, seed, progress);
    }

    /** The lines of {@code swaps.csv}: every sentence that was asked about, for each task the most distant first. */
    static String table(SwapResult result) {
        StringBuilder table = new StringBuilder(TableStyle.STANDARD.start());
        List<String> header = List.of(
                "task",
                "text",
                "swapped",
                "label",
                "probability",
                "swapped_label",
                "swapped_probability",
                "distance",
                "changed");
        table.append(TableLine.format(header.stream().map(Cell::of).toList(), TableStyle.STANDARD));
        for (TaskSwaps task : result.tasks()) {
            task.sentences().forEach(sentence -> table.append(line(task.task(), sentence)));
        }
        return table.toString();
    }

    private static String line(String task, SwappedSentence sentence) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(task));
        cells.add(Cell.of(sentence.text()));
        cells.add(Cell.of(sentence.swapped()));
        cells.add(Cell.of(sentence.label()));
        cells.add(Cell.of(sentence.probability(), DIGITS));
        cells.add(Cell.of(sentence.swappedLabel()));
        cells.add(Cell.of(sentence.swappedProbability(), DIGITS));
        cells.add(Cell.of(sentence.distance(), DIGITS));
        cells.add(Cell.of(sentence.changed()));
        return TableLine.format(cells, TableStyle.STANDARD);
    }
}
