package org.demarche.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.demarche.report.ReportFile;
import org.demarche.report.RunRecord;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;

/**
 * What {@code run.json} of a finished run says, as far as it is needed to tell whether nothing has changed since.
 *
 * @param identity the run's
 * @param counts its sums
 * @param reports the files beside it
 * @param inputs what it scored
 */
record FinishedRun(
        String identity,
        RunRecord.Counts counts,
        List<RunRecord.ReportDigest> reports,
        List<RunRecord.InputRecord> inputs) {

    static FinishedRun read(OutputFolder output) throws ScoreException, IOException {
        byte[] content = Files.readAllBytes(output.report(ReportFile.RUN));
        try {
            return Json.read(content, FinishedRun.class);
        } catch (IOException e) {
            throw changed(output.report(ReportFile.RUN) + ": not of a run of this program");
        }
    }

    /** Refuses a report whose inputs or files are not what they were. */
    void requireUnchanged(OutputFolder output, ScoreInputs now) throws ScoreException, IOException {
        for (RunRecord.ReportDigest report : reports) {
            Path file = output.path().resolve(Path.of(report.file()).getFileName());
            if (!Files.exists(file) || !Digest.of(file).equals(report.sha256())) {
                throw changed(file + ": changed since the run ended");
            }
        }
        Iterator<Input> listed = now.iterator();
        for (RunRecord.InputRecord input : inputs) {
            requireSame(input, listed);
        }
        if (listed.hasNext()) {
            throw changed(listed.next().name() + ": added since the run ended");
        }
    }

    /** Refuses if the next input listed is not the one that was scored then. */
    static void requireSame(RunRecord.InputRecord then, Iterator<Input> listed) throws ScoreException, IOException {
        if (!listed.hasNext() || !isSame(listed.next(), then)) {
            throw changed(then.article() + ": changed, or something was added before it, since it was scored");
        }
    }

    private static boolean isSame(Input now, RunRecord.InputRecord then) throws IOException {
        return now.name().equals(then.article())
                && (then.sha256().isEmpty()
                        || (Files.isReadable(now.path())
                                && Digest.of(now.path()).equals(then.sha256())));
    }

    private static ScoreException changed(String what) {
        return new ScoreException(
                ScoreException.Kind.USAGE, what + "; choose another folder, or begin anew with --overwrite");
    }
}
