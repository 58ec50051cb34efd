package org.demarche.tune;

import java.util.List;

/** How the tokens of several texts stand one after the other, without padding. */
final class Packing {

    private final List<Tokens> texts;
    private final int[] starts;
    private final int squares;

    Packing(List<Tokens> texts) {
        this.texts = texts;
        this.starts = new int[texts.size() + 1];
        int sum = 0;
        for (int i = 0; i < texts.size(); i++) {
            int length = texts.get(i).length();
            starts[i + 1] = starts[i] + length;
            sum += length * length;
        }
        this.squares = sum;
    }

    int texts() {
        return texts.size();
    }

    int tokens() {
        return starts[texts.size()];
    }

    /** Σ length²: pairs of tokens that attend to each other. */
    int squares() {
        return squares;
    }

    int start(int text) {
        return starts[text];
    }

    int length(int text) {
        return starts[text + 1] - starts[text];
    }

    Tokens text(int index) {
        return texts.get(index);
    }
}
