package org.demarche.score;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.report.DerivedFile;
import org.demarche.report.EditedFile;
import org.demarche.report.ReportFile;
import org.demarche.report.RunRecord;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Digest;
import org.demarche.storage.FolderLock;

/**
 * The folder of a report. While a run lasts its work stands in {@code .demarche/} there: growing files, a journal, a
 * lock. When everything is written and synced the journal says so, and only then the files get their names; a run that
 * is killed in between finishes the renaming when it is resumed.
 */
public final class OutputFolder implements AutoCloseable {

    private static final String EXPLANATIONS = "explanations.csv";
    private static final String REJECTED = "rejected.csv";
    private static final String JOURNAL = "journal";
    private static final String RUN = "run.json.part";

    private final Path folder;
    private final Path work;
    private final FolderLock lock;
    private final List<Path> kept = new ArrayList<>();

    private OutputFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.work = folder.resolve(ReportFile.WORK);
        this.lock = lock;
    }

    /**
     * Makes the folder if need be, takes its lock and looks whether the mode allows what is there.
     *
     * @throws ScoreException if the folder cannot be written, or holds what the mode does not allow to touch
     * @throws FolderLock.HeldException if another run works there
     */
    public static OutputFolder open(Path folder, Mode mode) throws ScoreException, IOException {
        FolderLock lock = prepare(folder);
        OutputFolder output = new OutputFolder(folder.toAbsolutePath().normalize(), lock);
        try {
            output.requireAllowed(mode);
            return output;
        } catch (ScoreException | IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Keeps runs out of a folder while something is made from its report.
     *
     * @throws FolderLock.HeldException if a run works there
     */
    public static FolderLock lock(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(ReportFile.WORK));
        return FolderLock.take(folder.resolve(ReportFile.WORK).resolve("lock"));
    }

    private static FolderLock prepare(Path folder) throws ScoreException, IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ScoreException(
                    ScoreException.Kind.OUTPUT, folder + ": is a file; --out names a folder: choose another name");
        }
        try {
            return lock(folder);
        } catch (FolderLock.HeldException e) {
            throw e;
        } catch (IOException e) {
            throw new ScoreException(
                    ScoreException.Kind.OUTPUT,
                    folder + ": cannot be written (" + cause(e) + "); choose a folder where you may write");
        }
    }

    private static String cause(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.toString();
    }

    private void requireAllowed(Mode mode) throws ScoreException, IOException {
        if (mode == Mode.OVERWRITE) {
            return;
        }
        boolean stopped = stoppedRun().isPresent();
        if (stopped && mode == Mode.FRESH) {
            throw usage("holds a run that was stopped; --resume goes on with it, --overwrite begins anew");
        }
        boolean finished = Files.exists(report(ReportFile.RUN)); // which --resume leaves as it is
        if (!stopped && !(finished && mode == Mode.RESUME)) {
            requireEmpty();
        }
    }

    private void requireEmpty() throws ScoreException {
        for (Path file : List.of(
                report(ReportFile.SENTENCES),
                report(ReportFile.ARTICLES),
                report(ReportFile.ACTORS),
                report(ReportFile.RUN),
                explanations(),
                rejected(),
                DerivedFile.DATA_PACKAGE.in(folder),
                DerivedFile.WORKBOOK.in(folder),
                folder.resolve(ReportFile.PAGES))) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw usage("already holds " + file.getFileName()
                        + "; choose another folder, or --overwrite to replace it");
            }
        }
    }

    private ScoreException usage(String found) {
        return new ScoreException(ScoreException.Kind.USAGE, folder + ": " + found);
    }

    public Path path() {
        return folder;
    }

    /** Where the finished report file stands. */
    public Path report(ReportFile file) {
        return folder.resolve(file.fileName());
    }

    /** Where the explanations stand, if they were asked for. */
    public Path explanations() {
        return folder.resolve(EXPLANATIONS);
    }

    /** Where the list of rejected table rows stands, if there are any. */
    public Path rejected() {
        return folder.resolve(REJECTED);
    }

    /** Where the log of the runs in this folder stands. */
    public Path log() {
        return work.resolve("run.log");
    }

    Path staged(Staged file) {
        return work.resolve(file.fileName());
    }

    Path journal() {
        return work.resolve(JOURNAL);
    }

    Path stagedRun() {
        return work.resolve(RUN);
    }

    Optional<Journal.Replay> stoppedRun() throws IOException {
        return Journal.replay(journal());
    }

    /** Where a staged file goes that becomes part of the report. */
    Path published(Staged file) {
        return switch (file) {
            case SENTENCES -> report(ReportFile.SENTENCES);
            case ARTICLES -> report(ReportFile.ARTICLES);
            case ACTORS -> report(ReportFile.ACTORS);
            case EXPLANATIONS -> explanations();
            case REJECTED -> rejected();
            case INPUTS -> throw new IllegalArgumentException("no part of a report: " + file);
        };
    }

    /**
     * Gives the staged files their names; can be repeated after a stop at any point of it.
     *
     * @param files those of this report; of the others an older report's go
     */
    void publish(Set<Staged> files) throws IOException {
        for (Staged optional : EnumSet.of(Staged.EXPLANATIONS, Staged.REJECTED)) {
            if (!files.contains(optional)) {
                Files.deleteIfExists(published(optional));
            }
        }
        if (Files.exists(stagedRun())) {
            for (DerivedFile derived : DerivedFile.values()) { // of an older report
                derived.makeWay(folder).ifPresent(kept::add);
            }
            keepEdited();
        }
        if (Files.exists(stagedRun()) && Files.deleteIfExists(report(ReportFile.RUN))) {
            AtomicFile.syncFolder(folder); // from here to the end there is no run.json: it means that all is whole
        }
        for (Staged file : files) {
            if (Files.exists(staged(file))) {
                AtomicFile.rename(staged(file), published(file));
            }
        }
        if (Files.exists(stagedRun())) {
            AtomicFile.rename(stagedRun(), report(ReportFile.RUN));
        }
        for (Path left :
                List.of(staged(Staged.EXPLANATIONS), staged(Staged.REJECTED), staged(Staged.INPUTS), journal())) {
            Files.deleteIfExists(left);
        }
        AtomicFile.syncFolder(work);
    }

    /** What somebody has written into the tables of an older report stays, under another name. */
    private void keepEdited() throws IOException {
        if (!Files.exists(report(ReportFile.RUN))) {
            return; // there is no older report, or this was done before a stop
        }
        List<String> written = digestsOfOlder();
        for (ReportFile table : List.of(ReportFile.SENTENCES, ReportFile.ARTICLES, ReportFile.ACTORS)) {
            Path file = report(table);
            if (Files.isRegularFile(file) && !written.contains(Digest.of(file))) {
                kept.add(EditedFile.keep(file));
            }
        }
    }

    private List<String> digestsOfOlder() throws IOException {
        try {
            return FinishedRun.read(this).reports().stream()
                    .map(RunRecord.ReportDigest::sha256)
                    .toList();
        } catch (ScoreException e) {
            return List.of(); // nothing tells what the run wrote: all stays
        }
    }

    /** Files of an older report that somebody had edited, under the names that they were given instead. */
    public List<Path> kept() {
        return List.copyOf(kept);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
