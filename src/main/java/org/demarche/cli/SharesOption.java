package org.demarche.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.TaskModel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How often labels occur in the articles, if somebody says. */
final class SharesOption {

    private static final double ROUNDING = 0.01;

    @Option(
            names = "--shares",
            paramLabel = "TASK=S,S,…",
            description =
                    "Correct the probabilities for articles in which the labels of a task have these shares, in the"
                            + " model's order; 'demarche shares' estimates them. Verdicts then keep their --error-rate less exactly."
                            + " Can be repeated.")
    private Map<String, String> shares = Map.of();

    /** For each task named the shares, made to sum to 1. */
    Map<String, List<Double>> value(CommandSpec spec, Bundle bundle) {
        Map<String, List<Double>> read = new TreeMap<>();
        shares.forEach((task, text) -> read.put(task, read(spec, bundle, task, text)));
        return read;
    }

    private static List<Double> read(CommandSpec spec, Bundle bundle, String task, String text) {
        String shown = "--shares " + task + "=" + text;
        TaskModel model = bundle.models().stream()
                .filter(one -> one.task().name().equals(task))
                .findFirst()
                .orElseThrow(() -> Wrong.option(spec, shown + ": the model has no task " + task));
        List<Double> given = numbers(spec, shown, text);
        double sum = given.stream().mapToDouble(Double::doubleValue).sum();
        boolean sound = given.size() == model.head().labels()
                && given.stream().allMatch(share -> share >= 0)
                && Math.abs(sum - 1) <= ROUNDING;
        Wrong.require(
                sound,
                spec,
                shown + ": expected one share, 0 or more, for each of "
                        + model.task().labels().labels() + ", together 1");
        return given.stream().map(share -> share / sum).toList();
    }

    private static List<Double> numbers(CommandSpec spec, String shown, String text) {
        try {
            return Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
        } catch (NumberFormatException e) {
            throw Wrong.option(spec, shown + ": expected numbers with a decimal point");
        }
    }
}
