package org.demarche.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.storage.AtomicFile;

/**
 * Our own copy of a report file, compressed, in the folder {@code .demarche} beside it. Reviewers write into
 * {@code sentences.csv} itself; what it was before can then still be read.
 */
public final class KeptCopy {

    private KeptCopy() {}

    /**
     * @param content what to keep
     * @param published the name that it will have in the report
     */
    public static void write(Path content, Path published) throws IOException {
        Path copy = of(published);
        Path temporary = copy.resolveSibling(copy.getFileName() + ".part");
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(temporary))) {
            Files.copy(content, to);
        }
        AtomicFile.sync(temporary);
        AtomicFile.rename(temporary, copy);
    }

    static boolean exists(Path published) {
        return Files.isRegularFile(of(published));
    }

    static InputStream read(Path published) throws IOException {
        return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(of(published))));
    }

    private static Path of(Path published) {
        return published.resolveSibling(ReportFile.WORK).resolve(published.getFileName() + ".gz");
    }
}
