package org.demarche.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Rows 1 to 20: annotated tables. A table has 60 sound rows unless said otherwise. */
final class BadTables {

    private static final String TRAIN =
            " --data @bad.csv --model @models/mine --overwrite --encoder minilm-l6-int8 --folds 3";

    private BadTables() {}

    static Stream<BadInput> cases() {
        return Stream.of(files(), bytes(), rows(), labels(), training()).flatMap(cases -> cases);
    }

    private static Stream<BadInput> files() {
        return Stream.of(
                check(
                        "1",
                        "a table that is not there",
                        folder -> {},
                        8,
                        "demarche: bad.csv: no such file; expected a table"),
                check(
                        "1",
                        "a folder without tables",
                        folder -> Files.createDirectory(bad(folder)),
                        8,
                        "demarche: 0 data rows; …"),
                new BadInput(
                        "1",
                        "no table, and a model that is there already",
                        BadTables::oldModel,
                        "train" + TRAIN,
                        8,
                        "demarche: bad.csv: no such file; expected a table"),
                check(
                        "2",
                        "an empty file",
                        text(""),
                        8,
                        "demarche: bad.csv: the file is empty; expected a header with column names"),
                check(
                        "2",
                        "a header and nothing under it",
                        text(Invented.HEADER + "\n"),
                        8,
                        "demarche: 0 data rows; …"),
                check("10", "two columns of one name", text("text,stance,text\na,b,c\n"), 8, "demarche: bad.csv:1: …"),
                check(
                        "11",
                        "a misspelt column",
                        text("text,stanse\nHe left.,hardline\n"),
                        8,
                        "demarche: bad.csv:1: …is \"stanse\" meant to be \"stance\"?"),
                check(
                        "12",
                        "semicolons",
                        text(joined(Invented.rows(20)).replace(',', ';')),
                        0,
                        "bad.csv:1: the delimiter is a semicolon; …"),
                check(
                        "12",
                        "tabs",
                        text(joined(Invented.rows(20)).replace(',', '\t')),
                        0,
                        "bad.csv:1: the delimiter is a tab; …"),
                check(
                        "12",
                        "commas and semicolons in the header",
                        text("text,stance;note\na,b;c\n"),
                        8,
                        "demarche: bad.csv:1: the header holds both …"));
    }

    private static Stream<BadInput> bytes() {
        return Stream.of(
                check(
                        "3",
                        "Windows-1252 taken for UTF-8",
                        bytes(StandardCharsets.ISO_8859_1, "caf\u00e9"),
                        8,
                        "demarche: bad.csv:62: …"),
                new BadInput(
                        "3",
                        "the same, with its encoding named",
                        bytes(StandardCharsets.ISO_8859_1, "caf\u00e9"),
                        "check --encoding windows-1252 @bad.csv",
                        0,
                        "rows: 61 read = 61 used …"),
                check(
                        "4",
                        "UTF-8 with a byte order mark",
                        bytes(StandardCharsets.UTF_8, "\uFEFF", "x"),
                        0,
                        "rows: 61 read = 61 used …"),
                check(
                        "4",
                        "UTF-16 with a byte order mark",
                        bytes(StandardCharsets.UTF_16, "x"),
                        0,
                        "rows: 61 read = 61 used …"),
                check("5", "NUL in a cell", more("x,d,He\0 left.,hardline,negative"), 0, "bad.csv:62: …NUL…"),
                check(
                        "6",
                        "CRLF, LF and CR mixed",
                        folder -> Files.writeString(bad(folder), mixed()),
                        0,
                        "rows: 60 read = 60 used …"),
                check(
                        "18",
                        "a cell of 8 million characters",
                        more("x,d," + "a".repeat(8_000_000) + ",hardline,negative"),
                        0,
                        "bad.csv:62: …"),
                check(
                        "19",
                        "mojibake",
                        more("x,d,The caf\u00c3\u00a9 isn\u00e2\u20ac\u2122t open.,hardline,negative"),
                        0,
                        "bad.csv:62: text: 1 rows that look wrongly decoded…"));
    }

    private static Stream<BadInput> rows() {
        return Stream.of(
                check(
                        "7",
                        "a quote that is never closed",
                        more("x,d,\"He left.,hardline,negative", "y,d,She stayed on.,hardline,negative"),
                        0,
                        "bad.csv:62: …"),
                check(
                        "7",
                        "what follows it is kept",
                        more("x,d,\"He left.,hardline,negative", "y,d,She stayed on.,hardline,negative"),
                        0,
                        "rows: 62 read = 61 used + 1 rejected …"),
                check(
                        "8",
                        "text behind a closing quote",
                        more("x,d,\"He\" left.,hardline,negative"),
                        0,
                        "bad.csv:62: …"),
                check("9", "a short row", more("x,d,He left."), 0, "bad.csv:62: …"),
                check("9", "a long row", more("x,d,He left.,hardline,negative,more"), 0, "bad.csv:62: …"),
                check("14", "a row without text", more("x,d, ,hardline,negative"), 0, "bad.csv:62: text: …"),
                new BadInput(
                        "20",
                        "more than 5 % of the rows broken",
                        more("1", "2", "3", "4"),
                        "train" + TRAIN,
                        9,
                        "demarche: 4 of 64 rows are rejected, first bad.csv:62: …; at most 5.0 % may be"),
                check(
                        "20",
                        "the same, only looked at",
                        more("1", "2", "3", "4"),
                        9,
                        "demarche: 4 of 64 rows are rejected, …"));
    }

    private static Stream<BadInput> labels() {
        return Stream.of(
                check(
                        "13",
                        "labels written in another way",
                        more("x,d,He left the room.,\" Hardline\",NEGATIVE"),
                        0,
                        "rows: 61 read = 61 used …"),
                check(
                        "13",
                        "one unknown label in a hundred",
                        folder -> write(folder, joined(Invented.rows(40)) + "x,d,He left.,hawk,negative\n"),
                        0,
                        "bad.csv:122: stance: …"),
                check(
                        "13",
                        "more unknown labels",
                        more("x,d,He left.,hawk,negative"),
                        8,
                        "demarche: 1 of 61 rows have an unknown label (stance: hawk 1); expected at most 1 %"),
                check(
                        "15",
                        "one text with two labels",
                        more("x,d,\"" + text(1) + "\",hardline,positive"),
                        0,
                        "  bad.csv:2 conciliatory but bad.csv:62 hardline: …"),
                check(
                        "16",
                        "one text in two documents",
                        more("x,d,\"" + text(1) + "\",conciliatory,positive"),
                        0,
                        "  1.00 bad.csv:2 = bad.csv:62: …"));
    }

    private static Stream<BadInput> training() {
        return Stream.of(
                new BadInput(
                        "17",
                        "one class only",
                        text("text,stance\nHe left the hall.,hardline\nShe sat down.,hardline\n"),
                        "train" + TRAIN,
                        8,
                        "demarche: task stance has 0 rows labelled conciliatory of 2; expected at least 3 of every label"),
                new BadInput(
                        "17",
                        "a class with fewer rows than folds",
                        more("x,d,He left.,,mixed"),
                        "train --task sentiment=negative,neutral,positive,mixed" + TRAIN,
                        8,
                        "demarche: task sentiment has 1 rows labelled mixed of 61; expected at least 3 of every label"),
                new BadInput(
                        "17",
                        "everything of one document",
                        text(joined(Invented.rows(20)).replaceAll("doc\\d+", "doc")),
                        "train" + TRAIN,
                        8,
                        "demarche: 1 units …"),
                new BadInput(
                        "13",
                        "a task that is no column",
                        more(),
                        "train --task mood" + TRAIN,
                        8,
                        "demarche: bad.csv:1: no column mood …"));
    }

    private static BadInput check(String row, String input, BadInput.Given given, int exit, String line) {
        return new BadInput(row, input, given, "check @bad.csv", exit, line);
    }

    private static BadInput.Given text(String content) {
        return folder -> write(folder, content);
    }

    private static BadInput.Given more(String... lines) {
        return folder -> {
            oldModel(folder);
            Invented.table(bad(folder), lines);
        };
    }

    /** The sound table in a character set, with a mark in front and a row with a word at its end. */
    private static BadInput.Given bytes(Charset charset, String mark, String word) {
        String row = "x,d,He went to the " + word + ".,hardline,negative\n";
        return folder -> Files.write(bad(folder), (mark + joined(Invented.rows(20)) + row).getBytes(charset));
    }

    private static BadInput.Given bytes(Charset charset, String word) {
        return bytes(charset, "", word);
    }

    private static void oldModel(Path folder) throws Exception {
        Folder.copy(Installed.model(), folder.resolve("models/mine"));
    }

    private static String mixed() {
        List<String> rows = Invented.rows(20);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i)).append(List.of("\r\n", "\n", "\r").get(i % 3));
        }
        return text.toString();
    }

    private static String joined(List<String> rows) {
        return String.join("\n", rows) + "\n";
    }

    private static String text(int row) {
        return Invented.rows(20).get(row).split(",", -1)[2];
    }

    private static void write(Path folder, String content) throws Exception {
        Files.writeString(bad(folder), content);
    }

    private static Path bad(Path folder) {
        return folder.resolve("bad.csv");
    }
}
