package org.demarche.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.Prediction;
import org.demarche.explain.Explanation;
import org.demarche.explain.Near;
import org.demarche.explain.Weight;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;

/** The lines of {@code explanations.csv}: for each sentence one for each task. */
public final class ExplanationReport {

    private static final int DIGITS = 4;
    private static final int NEAREST = 3;
    private static final List<String> FIRST =
            List.of("sentence_id", "article", "text", "task", "label", "confidence", "for", "against");

    private final TableStyle style;

    public ExplanationReport(TableStyle style) {
        this.style = style;
    }

    /** The header line, after the byte order mark where the style has one. */
    public String header() {
        List<String> names = new ArrayList<>(FIRST);
        for (int i = 1; i <= NEAREST; i++) {
            names.addAll(List.of("near_" + i, "near_" + i + "_label", "near_" + i + "_cosine", "near_" + i + "_id"));
        }
        return style.start() + TableLine.format(names.stream().map(Cell::of).toList(), style);
    }

    public String line(ExplanationRow row) {
        Explanation explanation = row.explanation();
        Prediction prediction = explanation.prediction();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.sentenceId()));
        cells.add(Cell.of(row.article()));
        cells.add(Cell.of(row.text()));
        cells.add(Cell.of(prediction.task().name()));
        cells.add(Cell.of(prediction.label().name()));
        cells.add(Cell.of(prediction.confidence(), DIGITS));
        cells.add(Cell.of(written(explanation.spokeFor())));
        cells.add(Cell.of(written(explanation.spokeAgainst())));
        for (int i = 0; i < NEAREST; i++) {
            cells.addAll(near(explanation.nearest(), i));
        }
        return TableLine.format(cells, style);
    }

    private static List<Cell> near(List<Near> nearest, int i) {
        if (i >= nearest.size()) {
            return List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);
        }
        Near near = nearest.get(i);
        return List.of(
                Cell.of(near.text()), Cell.of(near.label().name()), Cell.of(near.cosine(), DIGITS), Cell.of(near.id()));
    }

    /** {@code agreed to attend (+1.9, else analytical); talks (+0.4)}. */
    private String written(List<Weight> weights) {
        return weights.stream().map(this::written).collect(Collectors.joining("; "));
    }

    private String written(Weight weight) {
        String number = new BigDecimal(weight.weight())
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', style.decimal());
        return weight.phrase().shown()
                + (weight.weight() > 0 ? " (+" : " (")
                + number
                + weight.otherwise().map(label -> ", else " + label).orElse("")
                + ")";
    }
}
