package org.demarche.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.demarche.storage.AtomicFile;

/**
 * The folder of the pages while it grows: beside its place under another name, so that no half of it ever shows. The
 * files are not synced one by one: what a fault of the machine takes is made again from the report.
 */
final class PageFolder {

    /** By this word in its index a folder is known as one of ours. */
    static final String GENERATOR = "demarche report";

    static final String INDEX = ReportPages.INDEX;
    static final String ARTICLES = "articles";
    static final String PLOTS = "plots";

    private static final int HEAD = 2000;

    private final Path target;
    private final Path temporary;
    private final Path old;

    private PageFolder(Path target) {
        this.target = target;
        this.temporary = target.resolveSibling(target.getFileName() + ".tmp");
        this.old = target.resolveSibling(target.getFileName() + ".old");
    }

    /**
     * Clears away what a killed run left.
     *
     * @throws FileAlreadyExistsException if something stands there that is no page of ours; it is left as it is
     */
    static PageFolder open(Path target) throws IOException {
        PageFolder folder = new PageFolder(target.toAbsolutePath().normalize());
        requireOurs(folder.target);
        delete(folder.temporary);
        Files.createDirectories(folder.temporary.resolve(ARTICLES));
        Files.createDirectories(folder.temporary.resolve(PLOTS));
        return folder;
    }

    /** @param name of ours, never of what an article says */
    void write(String name, String content) throws IOException {
        Files.write(temporary.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    /** The old folder is there until the new one is whole. */
    void publish() throws IOException {
        requireOurs(target);
        delete(old);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            AtomicFile.rename(target, old);
        }
        AtomicFile.rename(temporary, target);
        delete(old);
    }

    /** After a failure. */
    void discard() throws IOException {
        delete(temporary);
    }

    static void requireOurs(Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isOurs(target)) {
            throw new FileAlreadyExistsException(
                    target.toString(), null, "it is not a page of this program; move it away first");
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        Path index = folder.resolve(INDEX);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Files.isRegularFile(index)) {
            return false;
        }
        try (var in = Files.newInputStream(index)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)
                    .contains("name=\"generator\" content=\"" + GENERATOR + "\"");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
