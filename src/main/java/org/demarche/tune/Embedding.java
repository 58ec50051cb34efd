package org.demarche.tune;

import org.demarche.TransformerWeights;

/** Word piece + position + kind of text, normalised (Devlin et al. 2019). Does not learn. */
final class Embedding {

    private final float[] words;
    private final float[] positions;
    private final float[] kinds;
    private final float[] norm;
    private final int width;
    private final double epsilon;
    private final Buffer states = new Buffer();
    private final Buffer normalized = new Buffer();
    private final Buffer inverseSpread = new Buffer();

    Embedding(TransformerWeights start) {
        this.words = start.tensor("embeddings.word_embeddings.weight");
        this.positions = start.tensor("embeddings.position_embeddings.weight");
        this.kinds = start.tensor("embeddings.token_type_embeddings.weight");
        this.width = start.width();
        this.epsilon = start.epsilon();
        this.norm = new float[2 * width];
        System.arraycopy(start.tensor("embeddings.LayerNorm.weight"), 0, norm, 0, width);
        System.arraycopy(start.tensor("embeddings.LayerNorm.bias"), 0, norm, width, width);
    }

    /**
     * @return [tokens × width], this object's own array
     * @throws IllegalArgumentException if a word piece or a position is not in the tables
     */
    float[] forward(Packing packing) {
        int all = packing.tokens() * width;
        float[] x = states.of(all);
        for (int text = 0; text < packing.texts(); text++) {
            int[] ids = packing.text(text).ids();
            require(ids);
            for (int t = 0; t < ids.length; t++) {
                int row = (packing.start(text) + t) * width;
                int word = ids[t] * width;
                int position = t * width;
                for (int j = 0; j < width; j++) {
                    x[row + j] = words[word + j] + positions[position + j] + kinds[j];
                }
            }
        }
        LayerNorm.apply(
                x,
                packing.tokens(),
                width,
                epsilon,
                norm,
                0,
                width,
                normalized.of(all),
                inverseSpread.of(packing.tokens()),
                x);
        return x;
    }

    private void require(int[] ids) {
        if (ids.length * width > positions.length) {
            throw new IllegalArgumentException("a text of " + ids.length + " tokens, more than there are positions");
        }
        for (int id : ids) {
            if (id < 0 || (long) id * width >= words.length) {
                throw new IllegalArgumentException("no word piece has the number " + id);
            }
        }
    }
}
