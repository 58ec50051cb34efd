package org.demarche.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundleWriterTest {

    @TempDir
    private Path models;

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        List<TaskModel> written = Bundles.models(1);

        Bundle bundle = BundleReader.read(Bundles.write(models.resolve("mine"), 1));

        assertThat(bundle.models()).isEqualTo(written);
        assertThat(bundle.scope().numbers()).isEqualTo(Bundles.scope().numbers());
        assertThat(bundle.scope().floats()).isEqualTo(Bundles.scope().floats());
        assertThat(bundle.manifest()).isEqualTo(Bundles.manifest(written));
        assertThat(bundle.tasks()).containsExactly(Task.STANCE, Task.SENTIMENT);
        assertThat(bundle.id())
                .matches("mine-[0-9a-f]{12}")
                .endsWith(bundle.sha256().substring(0, 12));
    }

    @Test
    void sha256sumFindsNothingWrong() throws IOException {
        Path folder = Bundles.write(models.resolve("mine"), 1);
        String sums = Files.readString(folder.resolve("SHA256SUMS"));

        Bundles.remakeSums(folder);

        assertThat(folder.resolve("SHA256SUMS")).hasContent(sums);
    }

    @Test
    void equalModelsAreEqualBytesUnderWhateverName() throws Exception {
        Bundle one = BundleReader.read(Bundles.write(models.resolve("one"), 1));
        Bundle two = BundleReader.read(Bundles.write(models.resolve("two"), 1));
        Bundle other = BundleReader.read(Bundles.write(models.resolve("other"), 2));

        assertThat(two.sha256()).isEqualTo(one.sha256()).isNotEqualTo(other.sha256());
    }

    @Test
    void aReplacedBundleLeavesNothingOfTheOldOne() throws Exception {
        Path folder = Bundles.write(models.resolve("mine"), 1);

        Bundles.write(folder, 2);

        assertThat(BundleReader.read(folder).models()).isEqualTo(Bundles.models(2));
        assertThat(names()).containsExactly(".mine.lock", "mine");
    }

    @Test
    void aKillWhileTheNewOneIsWrittenLeavesTheOldOne() throws Exception {
        Path folder = Bundles.write(models.resolve("mine"), 1);
        Path half = Files.createDirectory(models.resolve(".mine.new"));
        Files.writeString(half.resolve("manifest.json"), "{");

        assertThat(BundleReader.read(folder).models()).isEqualTo(Bundles.models(1));

        Bundles.write(folder, 2);
        assertThat(BundleReader.read(folder).models()).isEqualTo(Bundles.models(2));
        assertThat(names()).containsExactly(".mine.lock", "mine");
    }

    @Test
    void aKillBetweenTheTwoRenamesLeavesTheOldOneToBeFound() throws Exception {
        Path folder = Bundles.write(models.resolve("mine"), 1);
        Files.move(folder, models.resolve(".mine.previous"));

        Bundle found = BundleReader.read(folder);

        assertThat(found.models()).isEqualTo(Bundles.models(1));
        assertThat(found.name()).isEqualTo("mine");

        Bundles.write(folder, 2);
        assertThat(BundleReader.read(folder).models()).isEqualTo(Bundles.models(2));
        assertThat(names()).containsExactly(".mine.lock", "mine");
    }

    @Test
    void aKillBehindTheSecondRenameLeavesTheNewOne() throws Exception {
        Bundles.write(models.resolve(".mine.previous"), 1);
        Path folder = Bundles.write(models.resolve("mine"), 2);

        assertThat(BundleReader.read(folder).models()).isEqualTo(Bundles.models(2));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(models)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
