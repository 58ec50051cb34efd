package org.demarche.tune;

/** One task's classifier on the vectors: {@code softmax(v·W + b)}, learned by the cross-entropy to the targets. */
final class SoftmaxHead {

    private static final double LEAST = 1e-12;

    private final Worker worker;
    private final Slice weight;
    private final Slice bias;
    private final int width;
    private final int labels;

    SoftmaxHead(Worker worker, int task, int width, int labels) {
        this.worker = worker;
        this.weight = worker.parameters().slice(Parameters.headWeight(task));
        this.bias = worker.parameters().slice(Parameters.headBias(task));
        this.width = width;
        this.labels = labels;
    }

    /** The logits of one vector, that starts at {@code at}. */
    float[] logits(float[] vectors, int at) {
        float[] values = worker.parameters().values();
        double[] sums = new double[labels];
        for (int label = 0; label < labels; label++) {
            sums[label] = values[bias.offset() + label];
        }
        for (int j = 0; j < width; j++) {
            int row = weight.offset() + j * labels;
            for (int label = 0; label < labels; label++) {
                sums[label] += (double) vectors[at + j] * values[row + label];
            }
        }
        float[] logits = new float[labels];
        for (int label = 0; label < labels; label++) {
            logits[label] = (float) sums[label];
        }
        return logits;
    }

    /**
     * Adds this task's part to the gradient of the vectors and sets that of its own parameters.
     *
     * @param targets one row a text, empty where nobody said
     * @param share what each text counts for, 1 / texts of the step
     * @param dVectors [texts × width], added to
     * @return the summed loss of the texts, times the share
     */
    double backward(float[][] targets, float share, float[] vectors, float[] dVectors) {
        float[] values = worker.parameters().values();
        float[] dWeight = new float[weight.length()];
        float[] dBias = new float[labels];
        double loss = 0;
        for (int text = 0; text < targets.length; text++) {
            float[] target = targets[text];
            if (target.length == 0) {
                continue;
            }
            int at = text * width;
            double[] shares = softmax(logits(vectors, at));
            float[] dLogits = new float[labels];
            for (int label = 0; label < labels; label++) {
                loss -= share * target[label] * Math.log(Math.max(shares[label], LEAST));
                dLogits[label] = share * (float) (shares[label] - target[label]);
                dBias[label] += dLogits[label];
            }
            for (int j = 0; j < width; j++) {
                int row = j * labels;
                float sum = 0;
                for (int label = 0; label < labels; label++) {
                    dWeight[row + label] += dLogits[label] * vectors[at + j];
                    sum += dLogits[label] * values[weight.offset() + row + label];
                }
                dVectors[at + j] += sum;
            }
        }
        worker.gradients().put(weight, dWeight);
        worker.gradients().put(bias, dBias);
        return loss;
    }

    static double[] softmax(float[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(logits[i] - largest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
