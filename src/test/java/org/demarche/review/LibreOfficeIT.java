package org.demarche.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.demarche.table.TableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that LibreOffice itself opened and saved; skipped where it is not installed. */
final class LibreOfficeIT {

    private static final String CSV = "csv:Text - txt - csv (StarCalc):";

    /** Reads dates, numbers and formulas out of text wherever it can. */
    private static final String EAGER = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true";

    @TempDir
    private Path folder;

    @BeforeEach
    void isInstalled() {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
                "soffice is not installed");
    }

    @Test
    void whatItSavesComesBackWhole() throws Exception {
        List<DamageTrial.Result> results = new ArrayList<>();
        for (List<Damage> damages : List.of(
                List.<Damage>of(),
                List.of(Damage.APOSTROPHES_EATEN, Damage.SORTED_BY_TEXT),
                List.of(Damage.TEXT_SORTED_ALONE),
                List.of(Damage.COLUMNS_REVERSED, Damage.ROWS_DOUBLED))) {
            Returned sheet = new ReviewSample().sheet();
            damages.forEach(damage -> damage.deed.accept(sheet));
            Path given =
                    Files.write(Files.createDirectories(folder.resolve("given")).resolve("sheet.csv"), sheet.csv());
            Path workbook = saved(given, "1", "xlsx");
            Path eager = saved(given, "2", "xlsx", EAGER);
            Path ods = saved(workbook, "3", "ods");
            for (Path file : List.of(
                    workbook,
                    eager,
                    saved(ods, "4", "xlsx"),
                    saved(workbook, "5", CSV + "59,34,76"),
                    saved(workbook, "6", CSV + "44,34,1"),
                    saved(workbook, "7", CSV + "9,34,65535"),
                    saved(eager, "8", CSV + "59,34,76,1,,0,true"))) {
                DamageTrial trial = new DamageTrial(folder);
                results.add(trial.result(damages + " " + folder.relativize(file), sheet, trial.imported(file)));
            }
            assertThatThrownBy(() -> new DamageTrial(folder).imported(ods))
                    .isInstanceOf(TableException.class)
                    .hasMessageContaining("save it as .xlsx");
        }
        Files.writeString(Path.of("target", "review-libreoffice.txt"), ReviewDamageTest.table(results));
        assertThat(results).as(ReviewDamageTest.table(results)).allMatch(DamageTrial.Result::isClean);
        // opened as UTF-8; by itself it takes our mark for letters, and a Greek sentence comes back as a conflict
        assertThat(results.get(1).kept()).isEqualTo(DamageTrial.LABELS);
    }

    private Path saved(Path file, String name, String format, String... more) throws IOException, InterruptedException {
        Path to = Files.createDirectories(folder.resolve(name));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        command.addAll(List.of(more));
        command.addAll(List.of("--convert-to", format, "--outdir", to.toString(), file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return to.resolve("sheet." + format.replaceFirst(":.*", ""));
    }
}
