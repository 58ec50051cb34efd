package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputListingTest {

    @TempDir
    private Path folder;

    @Test
    void argumentsComeAsGivenAndEntriesByName() throws Exception {
        write("press/b.txt");
        write("press/a/z.html");
        write("press/a/Z.txt");
        write("press/a.txt");
        write("one.txt");

        assertThat(seen(folder.resolve("press"), folder.resolve("one.txt")))
                .containsExactly(
                        "article press/a/Z.txt",
                        "article press/a/z.html",
                        "article press/a.txt",
                        "article press/b.txt",
                        "article one.txt");
        assertThat(seen(folder.resolve("one.txt"), folder.resolve("press"))).startsWith("article one.txt");
    }

    @Test
    void whatIsNoArticleIsSeenAndPassedBy() throws Exception {
        write("press/.hidden.txt");
        write("press/.git/description.txt");
        write("press/coded.csv");
        write("press/photo.JPG");
        write("press/report.pdf");
        write("press/upper.TXT");
        write("press/without-ending");

        assertThat(seen(folder.resolve("press")))
                .containsExactly(
                        "skipped:hidden press/.git",
                        "skipped:hidden press/.hidden.txt",
                        "skipped:table press/coded.csv",
                        "skipped:type press/photo.JPG",
                        "article press/report.pdf",
                        "article press/upper.TXT",
                        "skipped:type press/without-ending");
    }

    @Test
    void aFileThatIsNamedIsScoredWhateverItIsCalled() throws Exception {
        assertThat(seen(write(".hidden.txt"), write("statement"), write("coded.CSV")))
                .containsExactly("article .hidden.txt", "article statement", "table coded.CSV");
    }

    @Test
    void linksInFoldersAreNotFollowedEvenInCircles() throws Exception {
        Path outside = write("outside/secret.txt");
        Path press = Files.createDirectory(folder.resolve("press"));
        Files.createSymbolicLink(press.resolve("circle"), press);
        Files.createSymbolicLink(press.resolve("file.txt"), outside);
        Files.createSymbolicLink(press.resolve("nowhere.txt"), folder.resolve("nowhere"));

        assertThat(seen(press))
                .containsExactly(
                        "skipped:symlink press/circle",
                        "skipped:symlink press/file.txt",
                        "skipped:symlink press/nowhere.txt");
    }

    @Test
    void aLinkThatIsNamedIsFollowed() throws Exception {
        write("press/a.txt");
        Path link = Files.createSymbolicLink(folder.resolve("latest"), folder.resolve("press"));

        assertThat(seen(link)).containsExactly("article latest/a.txt");
    }

    @Test
    void pipesAreNotWaitedFor() throws Exception {
        Path press = Files.createDirectory(folder.resolve("press"));
        Path pipe = press.resolve("pipe.txt");
        Assumptions.assumeThat(Files.isExecutable(Path.of("/usr/bin/mkfifo"))).isTrue();
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();

        assertThat(seen(press)).containsExactly("skipped:special press/pipe.txt");
        assertThat(seen(pipe)).containsExactly("skipped:special pipe.txt");
    }

    @Test
    void theReportsFolderIsNoInput() throws Exception {
        write("press/a.txt");
        write("press/out/sentences.txt");

        assertThat(names(List.of(folder.resolve("press")), folder.resolve("press/../press/out")))
                .containsExactly("article press/a.txt");
    }

    @Test
    void twoInputsOfOneNameAreRefused() throws Exception {
        Path one = write("may/statement.txt");
        Path two = write("june/statement.txt");

        assertThatThrownBy(() -> seen(one, two))
                .isInstanceOf(ScoreException.class)
                .hasMessage("two inputs would both be called statement.txt; rename one or score the folder that holds"
                        + " both");
        assertThat(seen(folder))
                .containsExactly(
                        "article " + folder.getFileName() + "/june/statement.txt",
                        "article " + folder.getFileName() + "/may/statement.txt");
    }

    @Test
    void aMissingInputIsRefusedBeforeAnythingIsListed() throws IOException {
        Path there = write("a.txt");

        assertThatThrownBy(() -> seen(there, folder.resolve("b.txt")))
                .isInstanceOf(ScoreException.class)
                .hasMessage(folder.resolve("b.txt") + ": no such file or folder; check the path");
    }

    @Test
    void theListEnds() throws Exception {
        var end = new InputListing(
                        List.of(Files.createDirectory(folder.resolve("empty"))), Optional.of(folder.resolve("out")))
                .iterator();

        assertThat(end.hasNext()).isFalse();
        assertThatThrownBy(end::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aFileThatVanishedSinceItWasListedFails() {
        ReadInput read =
                DocumentReading.withoutSpeakers().read(new Input.ArticleFile("gone.txt", folder.resolve("gone.txt")));

        assertThat(read.outcome().written()).isEqualTo("failed:unreadable");
        assertThat(read.sha256()).isEmpty();
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, "The envoy agreed to meet.");
    }

    private List<String> seen(Path... arguments) throws ScoreException {
        return names(List.of(arguments), folder.resolve("out"));
    }

    private static List<String> names(List<Path> arguments, Path out) throws ScoreException {
        List<String> names = new ArrayList<>();
        for (Input input : new InputListing(arguments, Optional.of(out))) {
            names.add(kind(input) + " " + input.name());
        }
        return names;
    }

    private static String kind(Input input) {
        if (input instanceof Input.Passed passed) {
            return passed.outcome().written();
        }
        return input instanceof Input.TableFile ? "table" : "article";
    }
}
