package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Seed;
import org.demarche.Visible;
import org.demarche.agree.Agreement;
import org.demarche.agree.AgreementText;
import org.demarche.agree.AnnotationReader;
import org.demarche.agree.Annotations;
import org.demarche.agree.DifferenceSheet;
import org.demarche.agree.Merged;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Json;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "agree",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Tell how far people agree who labelled the same sentences.",
        description = {
            "",
            "Puts labels together by the column id. A table is the work of one person, named",
            "as the file, or has a column annotator. Prints Krippendorff's alpha and Cohen's",
            "kappa of each two people, with 95 %% intervals (documents are resampled), for",
            "all sentences, each label and each genre. With --out it writes differences.csv",
            "as well: a row for every sentence on which people differ, and an empty column",
            "settled. Fill it in a spreadsheet, give it back by --settled, and merged.csv",
            "has one label a sentence.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche agree anna.csv ben.csv",
            "  demarche agree annotations.csv --texts articles.csv --out agreement",
            "  demarche agree anna.csv ben.csv --settled agreement/differences.csv \\",
            "      --out settled"
        })
final class AgreeCommand implements Callable<Integer>, CommonOptions.Owner {

    private static final String TEXT = "agreement.txt";
    private static final String JSON = "agreement.json";
    private static final String DIFFERENCES = "differences.csv";
    private static final String MERGED = "merged.csv";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "CSV", description = "Tables with a column id and label columns.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> tables;

    @Option(
            names = "--texts",
            paramLabel = "CSV",
            description = "Table with the sentences of these ids, for differences.csv; can be repeated.")
    private List<Path> texts = List.of();

    @Option(
            names = "--task",
            paramLabel = "NAME",
            description = "Label column; can be repeated (default: stance, sentiment and content, if they are there).")
    private List<String> tasks = AnnotationReader.DEFAULT_TASKS;

    @Option(
            names = "--settled",
            paramLabel = "SHEET",
            description = "A differences.csv whose column settled was filled in; needs --out.")
    private Optional<Path> settled = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the files.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace older files in DIR.")
    private boolean overwrite;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Character set of the tables (default: UTF-8).")
    private Optional<Charset> encoding = Optional.empty();

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the intervals (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws TableException, IOException {
        Wrong.require(settled.isEmpty() || out.isPresent(), spec, "--settled needs --out for merged.csv");
        if (out.isPresent()) {
            OutFolder.requireFree(out.get(), names(), overwrite, spec);
        }
        TableOptions options = new TableOptions(encoding, TableOptions.DEFAULT.longestField());
        Annotations annotations = AnnotationReader.read(tables, texts, tasks, options);
        PrintWriter to = spec.commandLine().getOut();
        annotations.problems().forEach(to::println);
        List<Agreement> agreements = Agreement.of(annotations, new Seed(seed));
        Wrong.require(
                !agreements.isEmpty(),
                spec,
                "no sentence has two labels in a column " + String.join(", ", tasks)
                        + "; expected the same id from two annotators " + annotations.annotators());
        StringBuilder text = new StringBuilder();
        agreements.forEach(agreement -> text.append(AgreementText.of(agreement)).append('\n'));
        to.print(text);
        if (out.isPresent()) {
            write(out.get(), annotations, agreements, text.toString(), options, to);
        }
        to.flush();
        return ExitCode.DONE.number();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(TEXT, JSON));
        names.add(settled.isPresent() ? MERGED : DIFFERENCES);
        return names;
    }

    private void write(
            Path folder,
            Annotations annotations,
            List<Agreement> agreements,
            String text,
            TableOptions options,
            PrintWriter to)
            throws TableException, IOException {
        Files.createDirectories(folder);
        if (settled.isPresent()) {
            Merged merged = Merged.of(annotations, settled.get(), options);
            merged.problems().forEach(to::println);
            merged.counts().forEach(count -> to.print(AgreementText.of(count)));
            AtomicFile.write(folder.resolve(MERGED), merged.table());
        } else {
            AtomicFile.write(folder.resolve(DIFFERENCES), DifferenceSheet.write(annotations));
        }
        AtomicFile.write(folder.resolve(TEXT), text);
        AtomicFile.write(folder.resolve(JSON), Json.pretty(agreements));
        names().forEach(name -> to.println(Visible.of(folder.resolve(name))));
    }
}
