package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DerivedFileTest {

    @TempDir
    private Path folder;

    @Test
    void oneThatNobodyEditedMakesWayAndOneThatSomebodyEditedIsKept() throws Exception {
        Path file = folder.resolve("report.xlsx");
        assertThat(DerivedFile.WORKBOOK.makeWay(folder)).isEmpty();

        Files.writeString(file, "as made");
        DerivedFile.WORKBOOK.made(folder);
        assertThat(DerivedFile.WORKBOOK.makeWay(folder)).isEmpty();
        assertThat(file).doesNotExist();

        Files.writeString(file, "reviewed");
        Path kept = DerivedFile.WORKBOOK.makeWay(folder).orElseThrow();
        assertThat(file).doesNotExist();
        assertThat(kept).hasContent("reviewed");
        assertThat(kept.getFileName().toString()).matches("report-[0-9a-f]{8}\\.xlsx");
    }
}
