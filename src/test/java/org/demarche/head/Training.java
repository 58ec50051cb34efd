package org.demarche.head;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;

/** A program of its own for {@link HeadProcessIT}: trains a head and writes its parameters to a file. */
final class Training {

    /** Large enough for OpenBLAS to share a product among threads if it may. */
    private static final int ROWS = 512;

    private static final int INPUTS = 384;
    private static final int HIDDEN = 128;

    static final int PARAMETERS = Head.parameterCount(INPUTS, HIDDEN, 2);

    private Training() {}

    public static void main(String... file) throws Exception {
        Matrix rows = Heads.randomRows(ROWS, INPUTS, new Seed(1));
        int[] gold = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            gold[row] = rows.get(row, 0) > 0 ? 1 : 0;
        }
        HeadSettings settings = new HeadSettings(HIDDEN, 0.3, 0.02, 0.01, 256, 3, 3, true);
        float[] parameters = new HeadTrainer(settings, new Seed(7))
                .fit(rows, gold, rows, gold, 2, Progress.NONE)
                .head()
                .parameters();
        ByteBuffer bytes = ByteBuffer.allocate(parameters.length * Float.BYTES);
        bytes.asFloatBuffer().put(parameters);
        Files.write(Path.of(file[0]), bytes.array());
    }
}
