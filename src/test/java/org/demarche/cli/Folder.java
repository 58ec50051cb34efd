package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.storage.Digest;

/** What stands in a folder. */
final class Folder {

    private Folder() {}

    /** Every regular file below the folder with its SHA-256; links are not followed. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                contents.put(folder.relativize(file).toString(), digest(file));
            }
        }
        return contents;
    }

    /** The visible files directly in the folder: a report. */
    static Map<String, String> report(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>(contents(folder));
        contents.keySet().removeIf(name -> name.startsWith("."));
        return contents;
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static String digest(Path file) throws IOException {
        return Files.isReadable(file) ? Digest.of(file) : "not readable";
    }
}
