package org.demarche.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second run out of a folder. The lock is the operating system's on an open file, so it dies with its process
 * and is never stale; the file's text (process id and start) only tells people who holds it.
 */
public final class FolderLock implements AutoCloseable {

    /**
     * Locks of this process. It must not even open a file that it has locked: on POSIX closing any channel of a file
     * lets go of all the process's locks on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** Another run holds the lock; the message says which. */
    public static final class HeldException extends IOException {
        private static final long serialVersionUID = 1;

        HeldException(Path file, String holder) {
            super(file + " is held by another run (" + holder + "); wait for it to end or choose another folder");
        }
    }

    /**
     * Takes the lock at once or not at all.
     *
     * @param file the lock file, made if it is missing
     * @throws HeldException if another run holds it
     */
    public static FolderLock take(Path file) throws IOException {
        Path key = file.toAbsolutePath().normalize();
        if (!HELD.add(key)) {
            throw new HeldException(file, "this very process");
        }
        try {
            return takeFromOthers(file);
        } catch (IOException | RuntimeException e) {
            HELD.remove(key);
            throw e;
        }
    }

    private static FolderLock takeFromOthers(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new HeldException(file, holder(file));
            }
            String self = "process " + ProcessHandle.current().pid() + ", started "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.UTF_8)), 0);
            return new FolderLock(file.toAbsolutePath().normalize(), channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
        HELD.remove(file);
    }

    private static String holder(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "process unknown";
        }
    }
}
