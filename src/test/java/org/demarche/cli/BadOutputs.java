package org.demarche.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Rows 50 and 51, and command lines that make no sense. */
final class BadOutputs {

    private static final String SCORE = "score --model MODEL --out @out @press";

    private BadOutputs() {}

    static Stream<BadInput> cases() {
        return Stream.concat(outputs(), usage());
    }

    private static Stream<BadInput> outputs() {
        return Stream.of(
                new BadInput(
                        "50",
                        "an output folder that is not there yet",
                        BadOutputs::article,
                        "score --model MODEL --out @out/deep/er @press",
                        0,
                        "1 seen = 1 scored + 0 failed + 0 skipped; 1 sentences"),
                new BadInput(
                        "50",
                        "an output that is a file",
                        holding("out"),
                        SCORE,
                        5,
                        "demarche: out: is a file; --out names a folder: choose another name"),
                new BadInput(
                        "50",
                        "an output below a file",
                        holding("file"),
                        "score --model MODEL --out @file/out @press",
                        5,
                        "demarche: file/out: cannot be written (Not a directory); choose a folder where you may write"),
                new BadInput(
                        "50",
                        "an output on a device that takes no files",
                        BadOutputs::article,
                        "score --model MODEL --out /proc/demarche @press",
                        5,
                        "demarche: /proc/demarche: cannot be written (…); choose a folder where you may write"),
                new BadInput(
                        "51",
                        "a report that is there already",
                        holding("out/sentences.csv"),
                        SCORE,
                        2,
                        "demarche: out: already holds sentences.csv; choose another folder, or --overwrite to replace it"),
                new BadInput(
                        "51",
                        "somebody's rejected.csv",
                        holding("out/rejected.csv"),
                        SCORE,
                        2,
                        "demarche: out: already holds rejected.csv; …"),
                new BadInput(
                        "51",
                        "pages of a report that is gone",
                        holding("out/page/index.html"),
                        SCORE,
                        2,
                        "demarche: out: already holds page; …"),
                new BadInput(
                        "51",
                        "somebody's folder page",
                        holding("out/page/index.html"),
                        SCORE + " --overwrite",
                        2,
                        "demarche: out/page: it is not a page of this program; move it away first"),
                new BadInput(
                        "51",
                        "--resume where no run was stopped",
                        holding("out/sentences.csv"),
                        SCORE + " --resume",
                        2,
                        "demarche: out: already holds sentences.csv; …"),
                new BadInput(
                        "51",
                        "--resume over somebody's run.json",
                        holding("out/run.json"),
                        SCORE + " --resume",
                        2,
                        "demarche: out/run.json: not of a run of this program; …"),
                new BadInput(
                        "51",
                        "train over a model",
                        model("mine"),
                        "train --data @press --model @mine",
                        2,
                        "demarche: mine: already holds a model; choose another --model, or add --overwrite"),
                new BadInput(
                        "51",
                        "train --overwrite over a folder that is no model",
                        holding("mine/diary.txt"),
                        "train --overwrite --data @press --model @mine",
                        2,
                        "demarche: mine: exists and is no model, or holds other files too; choose another --model"),
                new BadInput(
                        "51",
                        "evaluate over an evaluation",
                        holding("out/evaluation.csv"),
                        "evaluate --model MODEL --data @press --out @out",
                        2,
                        "demarche: out/evaluation.csv exists; choose another --out, or add --overwrite (see 'demarche evaluate --help')"),
                new BadInput(
                        "51",
                        "evaluate over a plot",
                        holding("out/coverage-stance.svg"),
                        "evaluate --model MODEL --data @press --out @out",
                        2,
                        "demarche: out/coverage-stance.svg exists; choose another --out, or add --overwrite (see 'demarche evaluate --help')"),
                new BadInput(
                        "50",
                        "evaluate into a file",
                        folder -> {
                            Invented.table(folder.resolve("t.csv"));
                            Files.writeString(folder.resolve("out"), "mine");
                        },
                        "evaluate --model MODEL --data @t.csv --out @out",
                        5,
                        "demarche: reading or writing failed: out: is a file, expected a folder"),
                new BadInput(
                        "50",
                        "train into a folder below a file",
                        folder -> {
                            Invented.table(folder.resolve("t.csv"));
                            Files.writeString(folder.resolve("file"), "mine");
                        },
                        "train --data @t.csv --model @file/mine",
                        5,
                        "demarche: reading or writing failed: file: is a file, expected a folder"));
    }

    private static Stream<BadInput> usage() {
        return Stream.of(
                usage("no command", "--quiet", "demarche: Unknown option: '--quiet' …"),
                usage(
                        "an unknown command",
                        "scor",
                        "demarche: Unmatched argument at index 0: 'scor'; is \"score\" meant? …"),
                usage(
                        "no input",
                        "score --out @out",
                        "demarche: Missing required parameter: 'INPUT' (see 'demarche score --help')"),
                usage(
                        "no output",
                        "score @press",
                        "demarche: Missing required option: '--out=DIR' (see 'demarche score --help')"),
                usage(
                        "an error rate that is none",
                        SCORE + " --error-rate 1.5",
                        "demarche: --error-rate 1.5: expected above 0 and below 1 (see 'demarche score --help')"),
                usage(
                        "shares of a task that the model does not have",
                        SCORE + " --shares mood=0.5,0.5",
                        "demarche: --shares mood=0.5,0.5: the model has no task mood (see 'demarche score --help')"),
                usage(
                        "shares of too few labels",
                        SCORE + " --shares stance=0.5,0.5",
                        "demarche: --shares stance=0.5,0.5: expected one share, 0 or more, for each of [conciliatory, hardline, analytical], together 1 (see 'demarche score --help')"),
                new BadInput(
                        "51",
                        "shares of what is no report",
                        folder -> Files.writeString(folder.resolve("t.csv"), "text,stance\nTalks.,hardline\n"),
                        "shares --model MODEL @t.csv",
                        8,
                        "demarche: t.csv:1: found no column stance_conciliatory; expected the sentences.csv of a report of this model"),
                usage(
                        "no workers",
                        SCORE + " --workers 0",
                        "demarche: --workers 0: expected 1 or more (see 'demarche score --help')"),
                usage(
                        "both --resume and --overwrite",
                        SCORE + " --resume --overwrite",
                        "demarche: Error: --resume, --overwrite are mutually exclusive (specify only one) (see 'demarche score --help')"),
                usage(
                        "an unknown encoding",
                        SCORE + " --encoding klingon",
                        "demarche: Invalid value for option '--encoding': …"),
                usage(
                        "two inputs of one name",
                        SCORE + " @press",
                        "demarche: two inputs would both be called press; …"),
                usage(
                        "a negative number of swaps",
                        "evaluate --model MODEL --data @press --swaps -1",
                        "demarche: --swaps -1: expected 0 or more (see 'demarche evaluate --help')"),
                new BadInput(
                        "51",
                        "a list of names that is not there",
                        BadOutputs::article,
                        "evaluate --model MODEL --data @press --names @none.csv",
                        8,
                        "demarche: none.csv: no such file; expected a table"),
                new BadInput(
                        "51",
                        "an older comparison",
                        holding("out/changed.csv"),
                        "compare MODEL MODEL --data @press --out @out",
                        2,
                        "demarche: out/changed.csv exists; choose another --out, or add --overwrite (see 'demarche compare --help')"),
                usage(
                        "one model to compare",
                        "compare MODEL --data @press",
                        "demarche: Missing required parameter: 'B' (see 'demarche compare --help')"),
                new BadInput(
                        "51",
                        "a folder of labels",
                        BadOutputs::article,
                        "agree @press",
                        8,
                        "demarche: press: a folder; expected a file"),
                new BadInput(
                        "51",
                        "labels of one annotator",
                        folder -> Files.writeString(folder.resolve("anna.csv"), "id,stance\na1,hardline\n"),
                        "agree @anna.csv",
                        2,
                        "demarche: no sentence has two labels in a column stance, sentiment, content; expected the same id"
                                + " from two annotators [anna] (see 'demarche agree --help')"),
                usage(
                        "settled differences without a place for the result",
                        "agree @press --settled @none.csv",
                        "demarche: --settled needs --out for merged.csv (see 'demarche agree --help')"),
                usage(
                        "a share of nothing",
                        "train --data @press --model @mine --share 0",
                        "demarche: share of the documents 0.0: expected above 0 to 1 (see 'demarche train --help')"),
                usage(
                        "a learning curve of one model twice",
                        "evaluate --model MODEL --data @press --learning MODEL",
                        "demarche: --learning …"),
                usage(
                        "one fold",
                        "train --data @press --model @mine --folds 1",
                        "demarche: 1 folds: expected 2 to 20 (see 'demarche train --help')"),
                usage(
                        "no threads",
                        "train --data @press --model @mine --threads 0",
                        "demarche: --threads 0: expected 1 or more (see 'demarche train --help')"),
                usage(
                        "no threads",
                        "evaluate --model MODEL --data @press --threads 0",
                        "demarche: --threads 0: expected 1 or more (see 'demarche evaluate --help')"),
                usage(
                        "an unknown encoder",
                        "train --data @press --model @mine --encoder bert",
                        "demarche: --encoder: no encoder is called \"bert\"; expected one of …"),
                usage(
                        "a share above 1",
                        "check --max-rejected 2 @press",
                        "demarche: a share is 0 to 1, not 2.0 (see 'demarche check --help')"),
                usage(
                        "cells of no length",
                        "check --max-field 0 @press",
                        "demarche: the longest field has 1 to 268435455 characters, not 0 (see 'demarche check --help')"),
                usage(
                        "a task without labels",
                        "check --task stance= @press",
                        "demarche: Invalid value for option '--task'…"));
    }

    private static BadInput usage(String input, String command, String line) {
        return new BadInput("usage", input, BadOutputs::article, command, 2, line);
    }

    private static BadInput.Given holding(String file) {
        return folder -> {
            article(folder);
            Files.createDirectories(folder.resolve(file).resolveSibling(""));
            Files.writeString(folder.resolve(file), "mine");
        };
    }

    private static BadInput.Given model(String name) {
        return folder -> {
            article(folder);
            Folder.copy(Installed.model(), folder.resolve(name));
        };
    }

    private static void article(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("press"));
        Files.writeString(folder.resolve("press/a.txt"), "The envoy agreed to meet.");
    }
}
