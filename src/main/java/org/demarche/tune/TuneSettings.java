package org.demarche.tune;

/**
 * How an encoder is tuned.
 *
 * @param learningRate of the layers under Adam (Kingma and Ba, ICLR 2015), above 0 to 0.01
 * @param headLearningRate of the heads
 * @param keptLayers how many of the lowest layers stay as they came, 0 to one less than there are
 * @param epochs how often each text is seen, 1 to 100
 * @param batch texts a step
 * @param warmUp share of the steps over which the rate rises from 0; then it falls linearly to 0 (Devlin et al. 2019)
 * @param weightDecay times the rate: the share of each weight taken off at each step (Loshchilov and Hutter, ICLR 2019)
 * @param dropout share of the numbers silenced behind each sub-layer and before the heads, 0 for none
 * @param shards parts that a batch is cut into, each worked on by one thread; the numbers depend on it, and not on how
 *     many threads there are
 */
public record TuneSettings(
        double learningRate,
        double headLearningRate,
        int keptLayers,
        int epochs,
        int batch,
        double warmUp,
        double weightDecay,
        double dropout,
        int shards) {

    public static final TuneSettings DEFAULT = new TuneSettings(5e-5, 1e-3, 0, 3, 16, 0.1, 0.01, 0.1, 2);

    public TuneSettings {
        require(learningRate > 0 && learningRate <= 0.01, "learningRate", learningRate, "above 0 to 0.01");
        require(epochs >= 1 && epochs <= 100, "epochs", epochs, "1 to 100");
    }

    public TuneSettings withEpochs(int wanted) {
        return with(learningRate, keptLayers, wanted);
    }

    public TuneSettings withKeptLayers(int wanted) {
        return with(learningRate, wanted, epochs);
    }

    public TuneSettings withLearningRate(double wanted) {
        return with(wanted, keptLayers, epochs);
    }

    private TuneSettings with(double otherRate, int otherKept, int otherEpochs) {
        return new TuneSettings(
                otherRate, headLearningRate, otherKept, otherEpochs, batch, warmUp, weightDecay, dropout, shards);
    }

    private static void require(boolean allowed, String name, Number found, String expected) {
        if (!allowed) {
            throw new IllegalArgumentException(name + " is " + found + "; expected " + expected);
        }
    }
}
