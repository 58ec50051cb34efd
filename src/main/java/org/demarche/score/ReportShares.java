package org.demarche.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.Visible;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.TaskModel;
import org.demarche.calibrate.LabelShift;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.demarche.table.TableReader;
import org.demarche.table.TableRecord;

/** Estimates from a report how often the labels really occur in its articles. */
public final class ReportShares {

    /** Probabilities in a report have four decimals. */
    private static final double ROUNDING = 0.01;

    /** Of the model's hash, in the report. */
    private static final int SHORT = 12;

    private static final int LONGEST_SHOWN = 100;

    private final Path sentences;

    /** @param sentences the {@code sentences.csv} of a report */
    public ReportShares(Path sentences) {
        this.sentences = sentences;
    }

    /**
     * One for each task of the model. Rows out of scope are left out.
     *
     * @param bundle the model that wrote the report, without correction for shares
     * @throws TableException if the report cannot be read
     * @throws ScoreException if it lacks the columns of the model's tasks, or what they hold are no probabilities
     */
    public List<TaskShares> estimate(Bundle bundle) throws TableException, ScoreException {
        List<TaskShares> shares = new ArrayList<>();
        for (TaskModel model : bundle.models()) {
            shares.add(
                    estimate(model, distributions(model.task(), bundle.sha256().substring(0, SHORT))));
        }
        return shares;
    }

    private static TaskShares estimate(TaskModel model, List<Distribution> distributions) {
        List<Double> training = model.calibration().shares();
        LabelShift shift = LabelShift.estimate(
                distributions,
                training.stream().mapToDouble(Double::doubleValue).toArray());
        double[] predicted = new double[training.size()];
        distributions.forEach(one -> predicted[one.argMax()] += 1.0 / distributions.size());
        return new TaskShares(
                model.task(),
                distributions.size(),
                training,
                DoubleStream.of(predicted).boxed().toList(),
                shift.shares(),
                shift.converged());
    }

    private List<Distribution> distributions(Task task, String model) throws TableException, ScoreException {
        List<Distribution> distributions = new ArrayList<>();
        try (TableReader table = TableReader.open(sentences, TableOptions.DEFAULT)) {
            List<Integer> columns = new ArrayList<>();
            for (Label label : task.labels().labels()) {
                columns.add(column(table, task.name() + "_" + label.name()));
            }
            int verdict = column(table, "verdict");
            int by = column(table, "model");
            for (Optional<TableRecord> next = table.next(); next.isPresent(); next = table.next()) {
                TableRecord.Row row = row(next.get());
                requireOf(model, row, by);
                if (!row.cells().get(verdict).equals(Verdict.OUT_OF_SCOPE.written())) {
                    distributions.add(distribution(row, columns));
                }
            }
        }
        return distributions;
    }

    private TableRecord.Row row(TableRecord next) throws ScoreException {
        if (next instanceof TableRecord.Rejected rejected) {
            throw wrong(
                    rejected.problem().line(),
                    rejected.problem().found(),
                    rejected.problem().expected());
        }
        return (TableRecord.Row) next;
    }

    private void requireOf(String model, TableRecord.Row row, int column) throws ScoreException {
        String found = row.cells().get(column);
        if (!found.endsWith("-" + model)) {
            throw wrong(
                    row.line(),
                    "a row of the model " + Visible.of(found, LONGEST_SHOWN),
                    "expected one that ends in " + model + ": name the model of the report by --model");
        }
    }

    private int column(TableReader table, String name) throws ScoreException {
        int column = table.header().indexOf(name);
        if (column < 0) {
            throw wrong(1, "no column " + name, "expected the sentences.csv of a report of this model");
        }
        return column;
    }

    private Distribution distribution(TableRecord.Row row, List<Integer> columns) throws ScoreException {
        double[] cells = new double[columns.size()];
        for (int label = 0; label < cells.length; label++) {
            cells[label] = number(row, columns.get(label));
        }
        double sum = DoubleStream.of(cells).sum();
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw wrong(row.line(), "probabilities that sum to " + sum, "expected 1: they were edited");
        }
        return Distribution.of(DoubleStream.of(cells).map(cell -> cell / sum).toArray());
    }

    /** With a decimal point, or a comma as reports for some spreadsheets have it. */
    private double number(TableRecord.Row row, int column) throws ScoreException {
        String cell = row.cells().get(column).replace(',', '.');
        try {
            double number = Double.parseDouble(cell);
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of range is
        }
        throw wrong(row.line(), "\"" + cell + "\" as a probability", "expected 0 to 1");
    }

    private ScoreException wrong(long line, String found, String expected) {
        return new ScoreException(
                ScoreException.Kind.DATA, sentences + ":" + line + ": found " + found + "; " + expected);
    }
}
