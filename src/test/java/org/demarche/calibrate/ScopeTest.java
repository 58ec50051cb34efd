package org.demarche.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScopeTest {

    private static final int DIMENSION = 8;

    /** Word pieces of the learned lines are this and each 500-th of the next 49, common ones and rare ones. */
    private static final int KNOWN = 2_000;

    private static final Lines NONE = none(DIMENSION);

    @Test
    void flagsTheStatedShareOfLinesLikeThoseLearned() {
        Random random = new Seed(1).random();
        Scope scope = Scope.fit(lines(2_000, 0, random), NONE, lines(2_000, 0, random), 0.05);

        assertThat(flagged(scope, lines(4_000, 0, random))).isCloseTo(0.05, within(0.015));
    }

    @Test
    void flagsFeaturesFarFromThoseLearned() {
        Random random = new Seed(2).random();
        Scope scope = Scope.fit(lines(1_000, 0, random), NONE, lines(500, 0, random), 0.02);

        assertThat(flagged(scope, lines(200, 10, random))).isEqualTo(1);
    }

    @Test
    void flagsWordsNeverSeenWhateverTheFeatures() {
        Random random = new Seed(3).random();
        Scope scope = Scope.fit(lines(1_000, 0, random), NONE, lines(500, 0, random), 0.02);
        int[] foreign = {12_001, 13_001, 14_001, 15_001};
        int[] known = IntStream.range(0, 50).map(ScopeTest::known).toArray();

        assertThat(scope.isOutside(new float[DIMENSION], foreign)).isTrue();
        assertThat(scope.isOutside(new float[DIMENSION], known)).isFalse();
    }

    @Test
    void examplesOfWhatIsOutsideShowWhereToLook() {
        Random random = new Seed(4).random();
        Lines inside = lines(1_000, 0, random);
        Lines heldOut = lines(1_000, 0, random);
        Lines examples = lines(60, 2.5, random);
        Lines others = lines(500, 2.5, random);

        double without = flagged(Scope.fit(inside, NONE, heldOut, 0.02), others);
        double with = flagged(Scope.fit(inside, examples, heldOut, 0.02), others);

        assertThat(without).isLessThan(0.3);
        assertThat(with).isGreaterThan(without + 0.2);
    }

    @Test
    void anUntunedEncoderNeedsNoLinesSetAside() {
        Random random = new Seed(5).random();
        Lines inside = lines(1_500, 0, random);
        int[] fold = IntStream.range(0, inside.size()).map(row -> row % 5).toArray();

        Scope scope = Scope.fit(inside, fold, lines(60, 3, random), 0.05);

        assertThat(flagged(scope, lines(3_000, 0, random))).isCloseTo(0.05, within(0.02));
        assertThat(flagged(scope, lines(200, 10, random))).isEqualTo(1);
    }

    @Test
    void whatStandsInEveryTextDoesNotCount() {
        List<int[]> texts = List.of(new int[] {2_001, 2_002}, new int[] {2_002, 2_003}, new int[] {2_001, 2_003});
        List<int[]> framed = texts.stream()
                .map(text -> new int[] {101, text[0], text[1], 102})
                .toList();

        double plain = PieceStrangeness.fit(texts).of(new int[] {2_001, 9_000});

        assertThat(PieceStrangeness.fit(framed).of(new int[] {101, 2_001, 9_000, 102}))
                .isCloseTo(plain, within(1e-6));
        assertThat(PieceStrangeness.fit(framed).of(new int[] {101, 102})).isZero();
    }

    @Test
    void distanceIsInStandardDeviations() {
        // Variances 4 and 1 without covariance; half of each is evened out to the mean 2.5, which gives 3.25 and 1.75.
        Gaussian gaussian = Gaussian.fit(new Matrix(4, 2, new float[] {3, 1, -1, 1, 3, -1, -1, -1}));

        assertThat(gaussian.mean()).containsExactly(1, 0);
        assertThat(gaussian.squaredDistance(new float[] {3, 2})).isCloseTo(4 / 3.25 + 4 / 1.75, within(1e-5));
        assertThat(gaussian.directionTo(new float[] {3, 2}))
                .containsExactly(new float[] {2 / 3.25f, 2 / 1.75f}, within(1e-5f));
    }

    @Test
    void distanceTakesAccountOfWhatGoesTogether() {
        // Covariance (2 1; 1 1) of (±2, ±1) and (0, ±1): half of it, plus half of the mean variance 1.5, is (1.75 0.5;
        // 0.5 1.25) with the determinant 1.9375. Of (1, −1): (1.25 + 2 × 0.5 + 1.75) / 1.9375.
        Gaussian gaussian = Gaussian.fit(new Matrix(4, 2, new float[] {2, 1, -2, -1, 0, 1, 0, -1}));

        assertThat(gaussian.squaredDistance(new float[] {1, -1})).isCloseTo(4 / 1.9375, within(1e-5));
        // Covariance⁻¹ (1, −1) = (1.25 + 0.5, −0.5 − 1.75) / 1.9375.
        assertThat(gaussian.directionTo(new float[] {1, -1}))
                .containsExactly(new float[] {1.75f / 1.9375f, -2.25f / 1.9375f}, within(1e-5f));
    }

    @Test
    void isTheSameWhenReadBack() {
        Random random = new Seed(6).random();
        Scope scope = Scope.fit(lines(100, 0, random), lines(10, 3, random), lines(100, 0, random), 0.1);
        Scope read = Scope.of(scope.numbers(), scope.floats());

        Lines asked = lines(50, 1, random);
        for (int i = 0; i < asked.size(); i++) {
            float[] features = asked.features().row(i);
            assertThat(read.score(features, asked.pieces().get(i)))
                    .isEqualTo(scope.score(features, asked.pieces().get(i)));
        }
        assertThat(read.numbers()).isEqualTo(scope.numbers());
        assertThat(read.floats()).containsExactly(scope.floats());
    }

    @Test
    void takesLessThanHalfAMegabyteForASmallTransformer() {
        Lines few = new Lines(
                new Matrix(2, 384, new float[768]), List.of(new int[] {KNOWN, KNOWN + 1}, new int[] {KNOWN + 2}));

        Scope scope = Scope.fit(few, none(384), few, 0.5);

        assertThat(scope.floats().length * Float.BYTES).isLessThan(500_000);
    }

    @Test
    void nothingIsOutsideThatIsLikeTheOnlyLine() {
        Lines one = new Lines(new Matrix(1, 2, new float[] {1, 0}), List.of(new int[] {KNOWN}));

        assertThat(Scope.fit(one, none(2), one, 0.02).isOutside(new float[] {1, 0}, new int[] {KNOWN}))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.NaN})
    void refusesATailOutOfRange(double tail) {
        Lines one = lines(1, 0, new Seed(1).random());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.fit(one, NONE, one, tail))
                .withMessage("a tail is above 0 and below 1, not " + tail);
    }

    @Test
    void refusesStoredFloatsThatAreDamaged() {
        Lines one = lines(1, 0, new Seed(1).random());
        Scope scope = Scope.fit(one, NONE, one, 0.1);
        float[] damaged = scope.floats();
        damaged[10] = Float.NaN;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.of(scope.numbers(), damaged))
                .withMessage("float 10 of a scope is NaN; expected a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.of(scope.numbers(), new float[52]))
                .withMessage("found 52 floats of a scope; expected more than 52"); // 2 × 8 + 8 × 9 / 2
    }

    /** Standard normal features, moved along the first axis, and pieces that are known. */
    private static Lines lines(int count, double moved, Random random) {
        float[] features = new float[count * DIMENSION];
        List<int[]> pieces = new ArrayList<>();
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) (random.nextGaussian() + (i % DIMENSION == 0 ? moved : 0));
        }
        for (int i = 0; i < count; i++) {
            pieces.add(IntStream.generate(() -> known(random.nextInt(50)))
                    .limit(20)
                    .toArray());
        }
        return new Lines(new Matrix(count, DIMENSION, features), pieces);
    }

    private static Lines none(int dimension) {
        return new Lines(new Matrix(0, dimension, new float[0]), List.of());
    }

    private static int known(int piece) {
        return KNOWN + 500 * piece;
    }

    private static double flagged(Scope scope, Lines lines) {
        long flagged = IntStream.range(0, lines.size())
                .filter(i ->
                        scope.isOutside(lines.features().row(i), lines.pieces().get(i)))
                .count();
        return (double) flagged / lines.size();
    }
}
