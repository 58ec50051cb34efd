package org.demarche.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Labels the sentences of articles by stance and sentiment.",
        synopsisSubcommandLabel =
                "check | train | evaluate | compare | score | report | read | shares | trend | suggest | review | agree | codebook",
        description = {
            "",
            "Learns from sentences that people have labelled, and scores new articles into",
            "CSV reports. Nothing is downloaded and nothing is sent anywhere.",
            ""
        },
        subcommands = {
            CheckCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            ScoreCommand.class,
            ReportCommand.class,
            ReadCommand.class,
            SharesCommand.class,
            TrendCommand.class,
            SuggestCommand.class,
            AgreeCommand.class,
            ReviewCommand.class,
            CodebookCommand.class
        },
        footer = {
            "",
            "The usual way:",
            "  demarche check training-data/*.csv    what is in the data, and what is wrong",
            "  demarche train --data training-data --model models/mine",
            "  demarche evaluate --model models/mine --data held-out.csv",
            "  demarche compare models/demarche models/mine --data held-out.csv",
            "  demarche score --model models/mine --out reports/may articles/",
            "  demarche report reports/may           make workbook and pages again",
            "  demarche read page.html               what is understood of a file",
            "  demarche shares reports/may           how frequent the labels are there",
            "  demarche trend reports/may            shares by month, outlet and actor",
            "  demarche suggest reports/may --out label.csv     what to label next",
            "  demarche agree anna.csv ben.csv       how far two people agree",
            "  demarche review import reports/may anna.xlsx --out reviews/may",
            "  demarche codebook show training-data/codebook.yaml",
            "",
            "Exit codes: 0 done; 1 a fault of this program; 2 usage; 3 out of memory; 4",
            "done, but some inputs failed; 5 output cannot be written; 6 another run holds",
            "the folder; 7 model refused; 8 data refused; 9 too many rows rejected."
        })
final class Demarche implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no command; expected check, train, evaluate, compare, score, report, read, shares, trend, suggest, review, agree or codebook");
    }
}
