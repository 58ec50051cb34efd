package org.demarche.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files that a user means, and their digest. */
final class InputFiles {

    private InputFiles() {}

    /** The tables directly in a folder, sorted by name. */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(InputFiles::isTable)
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        }
    }

    /** SHA-256 over the bytes of the files, one after the other: 64 lower-case hexadecimal digits. */
    static String sha256(List<Path> files) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[1 << 16];
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    digest.update(piece, 0, n);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".csv") || name.endsWith(".tsv"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
