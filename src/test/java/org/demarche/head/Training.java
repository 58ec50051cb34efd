package org.demarche.head;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.Progress;
import org.demarche.Seed;

/** A program of its own for {@link HeadProcessIT}: trains a head and writes its parameters to a file. */
final class Training {

    private Training() {}

    public static void main(String... file) throws Exception {
        Toy toy = Toy.of(300, new Seed(1), (x, y) -> x * y > 0 ? 1 : 0);
        HeadSettings settings = new HeadSettings(64, 0.3, 0.02, 0.01, 64, 5, 5, true);
        float[] parameters =
                toy.fit(settings, new Seed(7), Progress.NONE).head().parameters();
        ByteBuffer bytes = ByteBuffer.allocate(parameters.length * Float.BYTES);
        bytes.asFloatBuffer().put(parameters);
        Files.write(Path.of(file[0]), bytes.array());
    }
}
