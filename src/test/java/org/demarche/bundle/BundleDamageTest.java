package org.demarche.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.demarche.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage by chance: whatever bit, whatever length. */
final class BundleDamageTest {

    private static final int FLIPS = 500;
    private static final int CUTS = 100;

    @TempDir
    private Path models;

    private Path folder;
    private List<Path> files;

    @BeforeEach
    void bundle() throws IOException {
        folder = Bundles.write(models.resolve("mine"), 1);
        files = Bundles.files(folder);
    }

    @Test
    void aFlippedBitIsNoticedWhereverItIs() throws Exception {
        Random random = new Seed(42).random();
        for (int i = 0; i < FLIPS; i++) {
            Path file = files.get(i % files.size());
            byte[] sound = Files.readAllBytes(file);
            byte[] damaged = sound.clone();
            int bit = random.nextInt(8 * sound.length);
            damaged[bit / 8] ^= (byte) (1 << bit % 8);

            Files.write(file, damaged);
            assertRefused(file + " with bit " + bit + " flipped");
            Files.write(file, sound);
        }
        assertThat(BundleReader.read(folder).models()).isEqualTo(Bundles.models(1));
    }

    @Test
    void aMissingEndIsNoticedHoweverShort() throws Exception {
        Random random = new Seed(43).random();
        for (int i = 0; i < CUTS; i++) {
            Path file = files.get(i % files.size());
            byte[] sound = Files.readAllBytes(file);
            int length = i < files.size() ? sound.length - 1 : random.nextInt(sound.length);

            Files.write(file, Arrays.copyOf(sound, length));
            assertRefused(file + " cut to " + length + " of " + sound.length + " bytes");
            Files.write(file, sound);
        }
    }

    @Test
    void aLongerFileIsNoticed() throws IOException {
        for (Path file : files) {
            byte[] sound = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(sound, sound.length + 1));
            assertRefused(file + " with a byte more");
            Files.write(file, sound);
        }
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        for (Path file : files) {
            byte[] sound = Files.readAllBytes(file);
            Files.delete(file);
            assertThatThrownBy(() -> BundleReader.read(folder))
                    .isInstanceOf(BundleException.class)
                    .hasMessage(file + ": missing or not a regular file; the model was not written whole");
            Files.write(file, sound);
        }
    }

    private void assertRefused(String damage) {
        assertThatThrownBy(() -> BundleReader.read(folder))
                .as(damage)
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith(folder + "/")
                .hasMessageNotContaining("\n");
    }
}
