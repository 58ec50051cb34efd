package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.report.Outcome;
import org.demarche.score.ReadArticle;
import org.demarche.score.ScoreException;
import org.demarche.storage.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Show what the program understands of a file, without scoring it.",
        description = {
            "",
            "Prints what the file says of itself, then its sentences as score would cut",
            "them, each with the kind of block that it stands in and, where somebody is",
            "quoted or reported, who it is: speaker, the side behind the speaker, and the",
            "side that is spoken to or about. Look here first if a report has sentences that",
            "it should not have, or lacks some. Files may be text, web pages, PDF, Word,",
            "OpenDocument, RTF and mails, or folders of them. --audit shows also what was",
            "left out, as which kind of text, and by what it was told. --json prints one",
            "line of JSON for each file, for other programs.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche read page.html",
            "  demarche read --audit page.html statement.pdf",
            "  demarche read --json articles/ > understood.jsonl"
        })
final class ReadCommand implements Callable<Integer>, CommonOptions.Owner {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--audit", description = "Show also what was left out, and why.")
    private boolean audit;

    @Option(names = "--json", description = "One line of JSON for each file, with all that was left out.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, and folders of them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws ScoreException {
        PrintWriter to = spec.commandLine().getOut();
        ArticleShown shown = new ArticleShown(to, audit);
        boolean[] failed = new boolean[1];
        ReadArticle.readAll(files, article -> {
            failed[0] |= article.outcome().kind() == Outcome.Kind.FAILED;
            if (json) {
                to.println(Json.line(ReadLine.of(article)));
            } else {
                shown.print(article);
            }
            to.flush();
        });
        return (failed[0] ? ExitCode.SOME_FAILED : ExitCode.DONE).number();
    }
}
