package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.report.RunRecord;
import org.demarche.report.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

    private static final String RUN = "r\u00fcn";

    private static final Checkpoint FIRST = checkpoint(1, 100);
    private static final Checkpoint SECOND = checkpoint(2, 250);

    @TempDir
    private Path folder;

    @Test
    void aWholeJournalSaysWhatWasWritten() throws IOException {
        Path file = written();

        assertThat(Journal.replay(file)).contains(new Journal.Replay(RUN, Optional.of(SECOND), true, Files.size(file)));
    }

    @Test
    void noJournalSaysNothing() throws IOException {
        assertThat(Journal.replay(folder.resolve("journal"))).isEmpty();
    }

    @Test
    void cutAtAnyByteItSaysWhatItsWholeLinesSay() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        List<Integer> ends = lineEnds(whole);
        List<Optional<Journal.Replay>> expected = List.of(
                Optional.empty(),
                Optional.of(new Journal.Replay(RUN, Optional.empty(), false, ends.get(0))),
                Optional.of(new Journal.Replay(RUN, Optional.of(FIRST), false, ends.get(1))),
                Optional.of(new Journal.Replay(RUN, Optional.of(SECOND), false, ends.get(2))),
                Optional.of(new Journal.Replay(RUN, Optional.of(SECOND), true, ends.get(3))));
        Path cut = folder.resolve("cut");
        for (int length = 0; length <= whole.length; length++) {
            int kept = length;
            Files.write(cut, Arrays.copyOf(whole, kept));
            int lines = (int) ends.stream().filter(end -> end <= kept).count();

            assertThat(Journal.replay(cut)).as("cut at byte " + kept).isEqualTo(expected.get(lines));
        }
    }

    @Test
    void nothingBehindADamagedLineIsBelieved() throws IOException {
        Path file = written();
        byte[] whole = Files.readAllBytes(file);
        List<Integer> ends = lineEnds(whole);
        for (int at = ends.get(0); at < ends.get(1); at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);

            assertThat(Journal.replay(file))
                    .as("bit flipped in byte " + at)
                    .contains(new Journal.Replay(RUN, Optional.empty(), false, ends.get(0)));
        }
    }

    @Test
    void goingOnWritesBehindTheLastGoodLine() throws IOException {
        Path file = written();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, lineEnds(whole).get(1) + 7));

        try (Journal journal = Journal.resume(file, Journal.replay(file).orElseThrow())) {
            journal.checkpoint(SECOND);
            journal.finished();
        }

        assertThat(file).hasBinaryContent(whole);
    }

    private Path written() throws IOException {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.begin(file, RUN)) {
            journal.checkpoint(FIRST);
            journal.checkpoint(SECOND);
            journal.finished();
        }
        return file;
    }

    private static List<Integer> lineEnds(byte[] content) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                ends.add(i + 1);
            }
        }
        return ends;
    }

    private static Checkpoint checkpoint(long inputs, long length) {
        Tally tally = new Tally(2, List.of(List.of(1L, 1L, 0L)), List.of(0.1 + 0.2));
        return new Checkpoint(
                inputs,
                "a".repeat(64),
                512,
                3,
                tally,
                new RunRecord.Counts(inputs, inputs, 0, 0, 5, 0),
                Map.of(Staged.SENTENCES, length, Staged.ARTICLES, length / 2));
    }
}
