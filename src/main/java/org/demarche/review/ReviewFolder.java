package org.demarche.review;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;

/** The folder that an import writes to. It may hold decisions that somebody wrote into {@code conflicts.csv}: they are not overwritten. */
public final class ReviewFolder {

    static final String RECORD = "review.json";

    private ReviewFolder() {}

    /**
     * @param sheets what is read
     * @param overwrite whether an older import may be replaced
     * @throws FileAlreadyExistsException if something would be lost; the reason says what to do
     */
    public static void requireFree(Path folder, List<Path> sheets, boolean overwrite) throws IOException {
        for (String name : ReviewImport.FILES) {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                continue;
            }
            if (!overwrite) {
                throw taken(file, "exists; choose another --out, or add --overwrite");
            }
            for (Path sheet : sheets) {
                if (Files.exists(sheet) && Files.isSameFile(sheet, file)) {
                    throw taken(file, "is read and would be overwritten; choose another --out");
                }
            }
        }
        if (overwrite) {
            requireUntouched(folder);
        }
    }

    private static void requireUntouched(Path folder) throws IOException {
        Path record = folder.resolve(RECORD);
        List<FileDigest> written = Files.exists(record) ? digests(record) : List.of();
        for (String name : ReviewImport.FILES) {
            Path file = folder.resolve(name);
            boolean ours = name.equals(RECORD)
                    || !Files.exists(file)
                    || written.contains(new FileDigest(name, Digest.of(file)));
            if (!ours) {
                throw taken(
                        file,
                        "was changed since it was written; if there is work in it, move it away and give it back as a sheet");
            }
        }
    }

    private static List<FileDigest> digests(Path record) throws IOException {
        try {
            return Json.read(Files.readAllBytes(record), Digests.class).files();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static FileAlreadyExistsException taken(Path file, String reason) {
        return new FileAlreadyExistsException(file.toString(), null, reason);
    }

    /** What is read of an older record. */
    record Digests(List<FileDigest> files) {
        Digests {
            files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
        }
    }

    record FileDigest(String file, String sha256) {}
}
