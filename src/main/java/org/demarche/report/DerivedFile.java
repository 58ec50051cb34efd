package org.demarche.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Digest;

/**
 * Files that are made from a finished report and can be made again from it at any time. People write into them, so one that is
 * not as it was made is never lost: it makes way under another name.
 */
public enum DerivedFile {
    DATA_PACKAGE("datapackage.json"),
    WORKBOOK("report.xlsx");

    private final String fileName;

    DerivedFile(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    /** Where it stands in the folder of a report. */
    public Path in(Path folder) {
        return folder.resolve(fileName());
    }

    /** To be called when it has been made: what differs from it later was edited. */
    public void made(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(ReportFile.WORK));
        AtomicFile.write(record(folder), Digest.of(in(folder)));
    }

    /**
     * Makes room for a new one.
     *
     * @return where an edited one stands now
     */
    public Optional<Path> makeWay(Path folder) throws IOException {
        Path file = in(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String found = Digest.of(file);
        if (Files.exists(record(folder)) && Files.readString(record(folder)).equals(found)) {
            Files.delete(file);
            return Optional.empty();
        }
        return Optional.of(EditedFile.keep(file));
    }

    private Path record(Path folder) {
        return folder.resolve(ReportFile.WORK).resolve(fileName() + ".sha256");
    }
}
