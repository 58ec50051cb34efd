package org.demarche.corpus;

import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.Seed;

/**
 * Signatures that agree in each place with a probability equal to the Jaccard similarity of the sets (Broder 1997,
 * "On the resemblance and containment of documents"). The hash functions are fixed, so that two runs agree.
 */
final class MinHash {

    /**
     * With 24 bands of 5 places, two texts of similarity s share a band with probability 1 − (1 − s^5)^24: 0.99993 for
     * 0.8, 0.0002 for 0.1.
     */
    static final int BANDS = 24;

    private static final int PLACES = 5;
    private static final Random RANDOM = new Seed(0x5eed).random();
    private static final long[] FACTORS =
            RANDOM.longs(BANDS * PLACES).map(factor -> factor | 1).toArray();
    private static final long[] OFFSETS = RANDOM.longs(BANDS * PLACES).toArray();

    private MinHash() {}

    /** One key for each band of the signature of a set that is not empty; equal keys make two texts candidates. */
    static long[] bands(int[] shingles) {
        int[] signature = IntStream.range(0, BANDS * PLACES)
                .map(place -> least(shingles, FACTORS[place], OFFSETS[place]))
                .toArray();
        long[] keys = new long[BANDS];
        for (int place = 0; place < signature.length; place++) {
            int band = place / PLACES;
            keys[band] = (keys[band] ^ signature[place]) * 0x100000001b3L; // FNV-1a
        }
        return keys;
    }

    /** Multiply-shift hashing (Dietzfelbinger et al. 1997): the upper half of a product modulo 2^64. */
    private static int least(int[] shingles, long factor, long offset) {
        int least = Integer.MAX_VALUE;
        for (int shingle : shingles) {
            least = Math.min(least, (int) ((factor * shingle + offset) >>> 32));
        }
        return least;
    }
}
