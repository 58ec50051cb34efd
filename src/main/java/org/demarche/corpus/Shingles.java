package org.demarche.corpus;

import java.util.Arrays;

/** The overlapping pieces of 5 characters of a normal text, as a set of 32-bit hashes in ascending order. */
final class Shingles {

    private static final int LENGTH = 5;

    private Shingles() {}

    /** Of a text shorter than 5 characters the set is empty. */
    static int[] of(String normal) {
        int count = Math.max(0, normal.length() - LENGTH + 1);
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = hash(normal, i);
        }
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    /** The size of the intersection over that of the union (Jaccard 1901); 0 for two empty sets. */
    static double jaccard(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        int union = a.length + b.length - shared;
        return union == 0 ? 0 : (double) shared / union;
    }

    private static int hash(String text, int start) {
        long hash = 0xcbf29ce484222325L; // FNV-1a, 64 bits
        for (int i = start; i < start + LENGTH; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (int) (hash ^ (hash >>> 32));
    }
}
