package org.demarche.bundle;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The files of a bundle, named once for writer and reader. */
final class BundleLayout {

    static final String MANIFEST = "manifest.json";
    static final String EVALUATION = "evaluation.json";
    /** What the heads' logits mean, and the numbers of the scope. */
    static final String CALIBRATION = "calibration.json";

    /** The rest of the scope: raw little-endian float32. */
    static final String SCOPE = "scope.f32";

    static final String CARD = "MODEL_CARD.md";
    /** One line a file as {@code sha256sum} writes and checks it; itself in no list. */
    static final String SUMS = "SHA256SUMS";

    private BundleLayout() {}

    /** The parameters of a task's head: raw little-endian float32. Numbered, since a task's name is not ours. */
    static String head(int task) {
        return "head-" + task + ".f32";
    }

    /** Whether a file of that name belongs into a bundle, so that replacing the bundle may delete it. */
    static boolean isOurs(String fileName) {
        return Set.of(MANIFEST, EVALUATION, CARD, CALIBRATION, SCOPE, SUMS).contains(fileName)
                || BundleParts.ALL.contains(fileName)
                || fileName.matches("head-\\d{1,2}\\.f32");
    }

    /** Every file that {@link #SUMS} lists, in its order. */
    static List<String> listed(int tasks, List<String> parts) {
        Stream<String> heads = IntStream.range(0, tasks).mapToObj(BundleLayout::head);
        return Stream.of(Stream.of(MANIFEST, EVALUATION, CARD, CALIBRATION, SCOPE), heads, parts.stream())
                .flatMap(names -> names)
                .toList();
    }
}
