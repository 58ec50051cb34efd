package org.demarche.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.NormalText;

/**
 * Finds texts that are the same or nearly so: the same after normalising (NFKC, lower case, punctuation and blanks
 * folded), or with sets of 5-character shingles whose Jaccard similarity is at least 0.8. Candidates come from banded
 * MinHash, so that a pair at the threshold is missed about once in 14,000; each is then verified.
 *
 * <p>Pairs link clusters and are not all there are: of texts that hang together already, by pairs found before, no
 * further pair is looked for. A cluster of m texts has m − 1 pairs.
 */
public final class NearDuplicates {

    /** The least Jaccard similarity of near duplicates. */
    public static final double THRESHOLD = 0.8;

    /** How many texts before it in a bucket a text is compared with, lest texts made of one template take hours. */
    private static final int WINDOW = 64;

    /**
     * @param first index of the earlier text
     * @param second index of the later
     * @param exact whether the normalised texts are equal
     * @param similarity of the shingles, 0.8 to 1; 1 if exact
     */
    public record Pair(int first, int second, boolean exact, double similarity) {}

    private final List<String> normal;
    private final List<int[]> shingles = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final UnionFind clusters;

    private NearDuplicates(List<String> texts) {
        this.normal = texts.stream().map(NormalText::of).toList();
        this.clusters = new UnionFind(texts.size());
    }

    /** The pairs in ascending order of first and second index; the same for the same texts, always. */
    public static List<Pair> find(List<String> texts) {
        return find(texts, 1);
    }

    /** As {@link #find(List)}; of texts with fewer words only the exact duplicates. */
    static List<Pair> find(List<String> texts, int fewestWords) {
        NearDuplicates search = new NearDuplicates(texts);
        search.findNear(search.findExact().stream()
                .filter(index -> NormalText.words(search.normal.get(index)) >= fewestWords)
                .toList());
        search.pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
        return List.copyOf(search.pairs);
    }

    /** Links equal texts; returns the first of each. */
    private List<Integer> findExact() {
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> distinct = new ArrayList<>();
        for (int i = 0; i < normal.size(); i++) {
            Integer first = seen.putIfAbsent(normal.get(i), i);
            if (first == null) {
                distinct.add(i);
            } else {
                link(new Pair(first, i, true, 1));
            }
        }
        return distinct;
    }

    private void findNear(List<Integer> distinct) {
        normal.forEach(text -> shingles.add(new int[0]));
        List<long[]> keys = new ArrayList<>();
        List<Integer> hashed = new ArrayList<>();
        for (int index : distinct) {
            int[] set = Shingles.of(normal.get(index));
            if (set.length > 0) {
                shingles.set(index, set);
                keys.add(MinHash.bands(set));
                hashed.add(index);
            }
        }
        for (int band = 0; band < MinHash.BANDS; band++) {
            Map<Long, List<Integer>> buckets = new HashMap<>();
            for (int i = 0; i < hashed.size(); i++) {
                List<Integer> bucket = buckets.computeIfAbsent(keys.get(i)[band], key -> new ArrayList<>(1));
                compare(hashed.get(i), bucket);
                bucket.add(hashed.get(i));
            }
        }
    }

    private void compare(int index, List<Integer> bucket) {
        for (int earlier : bucket.subList(Math.max(0, bucket.size() - WINDOW), bucket.size())) {
            if (clusters.find(earlier) != clusters.find(index)) {
                double similarity = Shingles.jaccard(shingles.get(earlier), shingles.get(index));
                if (similarity >= THRESHOLD) {
                    link(new Pair(earlier, index, false, similarity));
                }
            }
        }
    }

    private void link(Pair pair) {
        pairs.add(pair);
        clusters.unite(pair.first(), pair.second());
    }
}
