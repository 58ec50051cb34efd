package org.demarche.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Rows 21 to 26 and 55: what is to be scored. */
final class BadArticles {

    private static final String SENTENCE = "The envoy agreed to meet.";

    private BadArticles() {}

    static Stream<BadInput> cases() {
        return Stream.concat(content(), Stream.concat(names(), cells()));
    }

    private static Stream<BadInput> content() {
        return Stream.of(
                score(
                        "21",
                        "a file of 0 bytes",
                        file("a.txt", ""),
                        4,
                        "…,press/a.txt,,,,,,,0,0,0,0,,,,,,failed:empty,…"),
                score("21", "blanks alone", file("a.txt", " \n\t\n"), 4, "…,press/a.txt,…,failed:empty,…"),
                score(
                        "21",
                        "emoji alone",
                        file("a.txt", "\uD83D\uDE00 \uD83D\uDE80"),
                        4,
                        "…,press/a.txt,…,failed:empty,…"),
                score(
                        "21",
                        "one empty file among sound ones",
                        folder -> {
                            Invented.articles(folder.resolve("press"), 2);
                            file("empty.txt", "").in(folder);
                        },
                        4,
                        "3 seen = 2 scored + 1 failed + 0 skipped; …"),
                score(
                        "32",
                        "a PDF that is cut off",
                        file("a.pdf", "%PDF-1.7\n1 0 obj"),
                        4,
                        "…,press/a.pdf,…,failed:corrupt,…"),
                score(
                        "28",
                        "an article in French",
                        file("a.txt", "Personne ne sait où se tiendra la prochaine rencontre."),
                        0,
                        "…,press/a.txt,…,skipped:language-fr,…"),
                score(
                        "24",
                        "a link that points to its own folder",
                        folder -> {
                            sound(folder);
                            Files.createSymbolicLink(folder.resolve("press/circle"), folder.resolve("press"));
                        },
                        0,
                        "…,press/circle,…,skipped:symlink,"),
                score(
                        "24",
                        "a link out of the folder",
                        folder -> {
                            sound(folder);
                            Path outside = Files.writeString(folder.resolve("outside.txt"), SENTENCE);
                            Files.createSymbolicLink(folder.resolve("press/passwd.txt"), outside);
                        },
                        0,
                        "…,press/passwd.txt,…,skipped:symlink,"),
                score(
                        "25",
                        "a named pipe",
                        folder -> {
                            sound(folder);
                            new ProcessBuilder(
                                            "mkfifo",
                                            folder.resolve("press/pipe.txt").toString())
                                    .start()
                                    .waitFor();
                        },
                        0,
                        "…,press/pipe.txt,…,skipped:special,"),
                new BadInput(
                        "25",
                        "a device",
                        folder -> {},
                        "score --model MODEL --out @out /dev/zero",
                        0,
                        "…,zero,…,skipped:special,"));
    }

    private static Stream<BadInput> names() {
        return Stream.of(
                score("26", "a line end in a name", file("a\nb.txt", SENTENCE), 0, "…,press/a%0Ab.txt,…,scored,…"),
                score(
                        "26",
                        "quotes and commas in a name",
                        file("\"a\",b.txt", SENTENCE),
                        0,
                        "…,\"press/\"\"a\"\",b.txt\",…,scored,…"),
                score(
                        "26",
                        "a name that turns the direction of reading",
                        file("\u202Etxt.exe.txt", SENTENCE),
                        0,
                        "…,press/%E2%80%AEtxt.exe.txt,…,scored,…"),
                score(
                        "26",
                        "two names that are no UTF-8",
                        folder -> {
                            Files.createDirectory(folder.resolve("press"));
                            Files.writeString(Path.of(URI.create(folder.toUri() + "press/x%FF.txt")), SENTENCE);
                            Files.writeString(Path.of(URI.create(folder.toUri() + "press/x%FE.txt")), SENTENCE);
                        },
                        0,
                        "2 seen = 2 scored + 0 failed + 0 skipped; 2 sentences"),
                score(
                        "26",
                        "a name of 255 bytes",
                        file("x".repeat(251) + ".txt", SENTENCE),
                        0,
                        "…,press/" + "x".repeat(251) + ".txt,…,scored,…"),
                new BadInput(
                        "26",
                        "an input that is not there",
                        folder -> {},
                        "score --model MODEL --out @out @press",
                        2,
                        "demarche: press: no such file or folder; check the path"));
    }

    private static Stream<BadInput> cells() {
        return Stream.of("=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\uFF1DSUM(A1)", "  =1+1", "\u00A0=1+1")
                .map(text -> table("a sentence that a spreadsheet would compute: " + text, text, "'" + text));
    }

    private static BadInput table(String input, String text, String written) {
        return new BadInput(
                "55",
                input,
                folder -> Files.writeString(folder.resolve("t.csv"), "text\n" + text + "\n", StandardCharsets.UTF_8),
                "score --model MODEL --out @out @t.csv",
                0,
                "…,t.csv,1,row,,,," + written + ",…");
    }

    private static BadInput score(String row, String input, BadInput.Given given, int exit, String line) {
        return new BadInput(row, input, given, "score --model MODEL --out @out @press", exit, line);
    }

    private static BadInput.Given file(String name, String content) {
        return folder -> {
            Files.createDirectories(folder.resolve("press"));
            Files.writeString(folder.resolve("press").resolve(name), content);
        };
    }

    private static void sound(Path folder) throws Exception {
        file("a.txt", SENTENCE).in(folder);
    }
}
