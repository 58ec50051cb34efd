package org.demarche.calibrate;

import java.util.List;

/**
 * The three measures by which a line may be unlike what was learned.
 *
 * @param learned features of the lines learned from
 * @param direction towards the lines known to be outside [dimension]; zero if there are none
 * @param strangeness of the word pieces
 */
@SuppressWarnings("ArrayRecordComponent") // stays in this room, never compared
record ScopeParts(Gaussian learned, float[] direction, PieceStrangeness strangeness) {

    /** How many measures there are. */
    static final int COUNT = 3;

    static ScopeParts fit(Lines inside, Lines outside) {
        Gaussian learned = Gaussian.fit(inside.features());
        float[] direction = outside.size() == 0
                ? new float[learned.mean().length]
                : learned.directionTo(Gaussian.mean(outside.features()));
        return new ScopeParts(learned, direction, PieceStrangeness.fit(inside.pieces()));
    }

    /** Distance, place along the direction, strangeness: higher is more unlike. */
    double[] measure(float[] features, int[] pieces) {
        double along = 0;
        for (int i = 0; i < direction.length; i++) {
            along += direction[i] * (features[i] - learned.mean()[i]);
        }
        return new double[] {learned.squaredDistance(features), along, strangeness.of(pieces)};
    }

    /** One row of measures for each line. */
    void measure(Lines lines, List<double[]> to) {
        for (int i = 0; i < lines.size(); i++) {
            to.add(measure(lines.features().row(i), lines.pieces().get(i)));
        }
    }
}
