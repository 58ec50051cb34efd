package org.demarche.report;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Digest;

/** A file of a report into which somebody has written: it makes way for a new one, but stays. */
public final class EditedFile {

    private static final int SHORT = 8;

    private EditedFile() {}

    /**
     * Renames it by the start of its SHA-256, so that no two contents share a name.
     *
     * @return its new name: {@code report-0123abcd.xlsx} for {@code report.xlsx}
     */
    public static Path keep(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Path kept = file.resolveSibling(
                name.substring(0, dot) + "-" + Digest.of(file).substring(0, SHORT) + name.substring(dot));
        AtomicFile.rename(file, kept);
        return kept;
    }
}
