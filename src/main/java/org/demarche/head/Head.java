package org.demarche.head;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Matrix;

/**
 * A dense network with one hidden layer, {@code logits = W₂ᵀ·relu(W₁ᵀ·x + b₁) + b₂}, or with none, as on a tuned
 * encoder: {@code logits = W₂ᵀ·x + b₂}. Immutable and safe for many threads.
 *
 * <p>The flat order of its parameters, also that of a bundle: W₁ [inputs × hidden] row after row, b₁ [hidden], W₂
 * [hidden × labels] row after row, b₂ [labels]. Without a hidden layer there are no W₁ and b₁, and W₂ is [inputs ×
 * labels].
 */
public final class Head {

    /** So that sizes read from a damaged file cannot ask for more than 64 MB. */
    private static final int MOST_PARAMETERS = 1 << 24;

    private final int inputs;
    private final int hidden;
    private final int labels;
    private final float[] parameters;

    private Head(int inputs, int hidden, int labels, float[] parameters) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.labels = labels;
        this.parameters = parameters;
    }

    /**
     * @param inputs columns of the features, 1 or more
     * @param hidden hidden units; 0 for a head without a hidden layer
     * @param labels 2 or more
     * @param parameters in the flat order, {@link #parameterCount} of them; copied
     * @throws IllegalArgumentException if a size is too small, the number of parameters is not the one that the sizes
     *     ask for, or one of them is not finite
     */
    public static Head of(int inputs, int hidden, int labels, float[] parameters) {
        int expected = parameterCount(inputs, hidden, labels);
        if (parameters.length != expected) {
            throw new IllegalArgumentException("a head of " + sizes(inputs, hidden, labels) + " has " + expected
                    + " parameters, not " + parameters.length);
        }
        Head head = new Head(inputs, hidden, labels, parameters.clone());
        head.requireFinite();
        return head;
    }

    /**
     * One head whose logits are the mean of the given ones' (an ensemble, Hansen and Salamon 1990): their hidden layers
     * side by side, their output weights divided by their number.
     *
     * @param heads at least one, of like inputs and labels, each with a hidden layer
     */
    public static Head mean(List<Head> heads) {
        Head first = heads.get(0);
        int hidden = heads.stream().mapToInt(Head::hidden).sum();
        Head mean = new Head(
                first.inputs, hidden, first.labels, new float[parameterCount(first.inputs, hidden, first.labels)]);
        int unit = 0;
        for (Head head : heads) {
            mean.place(head, unit, heads.size());
            unit += head.hidden;
        }
        return mean;
    }

    /** Only while this head is being made: puts another's units into this one's, from {@code unit} on. */
    private void place(Head head, int unit, int heads) {
        for (int input = 0; input < inputs; input++) {
            System.arraycopy(head.parameters, input * head.hidden, parameters, input * hidden + unit, head.hidden);
        }
        System.arraycopy(head.parameters, head.hiddenBiases(), parameters, hiddenBiases() + unit, head.hidden);
        for (int i = 0; i < head.hidden * labels; i++) {
            parameters[outputWeights() + unit * labels + i] = head.parameters[head.outputWeights() + i] / heads;
        }
        for (int label = 0; label < labels; label++) {
            parameters[outputBiases() + label] += head.parameters[head.outputBiases() + label] / heads;
        }
    }

    /**
     * How many parameters a head of these sizes has: {@code inputs·hidden + hidden + hidden·labels + labels}, or {@code
     * inputs·labels + labels} without a hidden layer.
     *
     * @throws IllegalArgumentException if a size is too small, or the number is above 2²⁴ (16.8 million)
     */
    public static int parameterCount(int inputs, int hidden, int labels) {
        if (inputs < 1 || hidden < 0 || labels < 2) {
            throw new IllegalArgumentException("a head has 1 or more inputs, 0 or more hidden units and 2 or more"
                    + " labels, not " + sizes(inputs, hidden, labels));
        }
        // Doubles hold the product of any two ints closely enough to refuse it.
        double count = hidden == 0 ? (inputs + 1.0) * labels : (inputs + 1.0) * hidden + (hidden + 1.0) * labels;
        if (count > MOST_PARAMETERS) {
            throw new IllegalArgumentException(
                    "a head of " + sizes(inputs, hidden, labels) + " has more than " + MOST_PARAMETERS + " parameters");
        }
        return (int) count;
    }

    public int inputs() {
        return inputs;
    }

    public int hidden() {
        return hidden;
    }

    public int labels() {
        return labels;
    }

    /** A new array of the parameters, in the flat order. */
    public float[] parameters() {
        return parameters.clone();
    }

    /**
     * Sums in double precision in a fixed order, so a row's logits depend on that row alone, to the last bit,
     * however many threads share the rows.
     *
     * @param features [rows × inputs]
     * @return [rows × labels]
     * @throws IllegalArgumentException if the features have another number of columns
     */
    public Matrix logits(Matrix features) {
        if (features.columns() != inputs) {
            throw new IllegalArgumentException(
                    "the head takes rows of " + inputs + " features, not of " + features.columns());
        }
        float[] logits = new float[Math.multiplyExact(features.rows(), labels)];
        IntStream.range(0, features.rows()).parallel().forEach(row -> logits(features, row, logits));
        return new Matrix(features.rows(), labels, logits);
    }

    private void logits(Matrix features, int row, float[] logits) {
        double[] sums = new double[labels];
        outputs(hidden == 0 ? widened(features, row) : layer(features, row), sums);
        for (int label = 0; label < labels; label++) {
            logits[row * labels + label] = (float) sums[label];
        }
    }

    private double[] widened(Matrix features, int row) {
        double[] values = new double[inputs];
        for (int input = 0; input < inputs; input++) {
            values[input] = features.get(row, input);
        }
        return values;
    }

    private double[] layer(Matrix features, int row) {
        double[] units = new double[hidden];
        copy(hiddenBiases(), units);
        for (int input = 0; input < inputs; input++) {
            add(features.get(row, input), input * hidden, units);
        }
        for (int unit = 0; unit < hidden; unit++) {
            units[unit] = Math.max(units[unit], 0);
        }
        return units;
    }

    /** @param values what the output layer takes: hidden units, or the features themselves */
    private void outputs(double[] values, double[] sums) {
        copy(outputBiases(), sums);
        for (int i = 0; i < values.length; i++) {
            add(values[i], outputWeights() + i * labels, sums);
        }
    }

    private void copy(int from, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = parameters[from + i];
        }
    }

    /** Adds {@code factor} times the weights that start at {@code from}; elementwise, so that the JIT vectorises it. */
    private void add(double factor, int from, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * parameters[from + i];
        }
    }

    private int hiddenBiases() {
        return inputs * hidden;
    }

    private int outputWeights() {
        return hiddenBiases() + hidden;
    }

    private int outputBiases() {
        return outputWeights() + (hidden == 0 ? inputs : hidden) * labels;
    }

    private void requireFinite() {
        for (int i = 0; i < parameters.length; i++) {
            if (!Float.isFinite(parameters[i])) {
                throw new IllegalArgumentException("parameter " + i + " is " + parameters[i]);
            }
        }
    }

    private static String sizes(int inputs, int hidden, int labels) {
        return inputs + " inputs, " + hidden + " hidden units and " + labels + " labels";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head that
                && inputs == that.inputs
                && hidden == that.hidden
                && labels == that.labels
                && Arrays.equals(parameters, that.parameters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parameters);
    }

    @Override
    public String toString() {
        return "Head[" + sizes(inputs, hidden, labels) + "]";
    }
}
