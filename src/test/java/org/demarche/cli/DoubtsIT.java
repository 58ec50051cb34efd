package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users see of labels that a model contradicts. */
final class DoubtsIT {

    @TempDir
    private Path folder;

    @Test
    void labelsTurnedByMistakeComeFirstInTheSheet() throws Exception {
        List<String> rows = Invented.rows(60);
        for (int turned : List.of(31, 91)) { // the first row of a document is conciliatory
            rows.set(turned, rows.get(turned).replace("conciliatory,positive", "hardline,negative"));
        }
        Path table = Files.writeString(folder.resolve("mine.csv"), String.join("\n", rows) + "\n");
        Path sheet = folder.resolve("again.csv");

        Ended ended = Ended.of(List.of("check", table.toString(), "--leaks", "0", "--doubts", sheet.toString()));

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.outLines())
                .anyMatch(line ->
                        line.matches("stance: [2-9] of 180 labels doubted by a model that did not learn from them"))
                .endsWith(sheet.toString());
        List<String> lines = Files.readAllLines(sheet);
        assertThat(lines.get(0)).endsWith("task,id,file,line,document,before,text,given,likely,margin,settled,rule");
        assertThat(lines.subList(1, 3))
                .allMatch(line -> line.startsWith("stance,c"))
                .allMatch(line -> line.matches(".*,hardline,conciliatory,0\\.\\d{3},,"))
                .anyMatch(line -> line.contains("," + (31 + 1) + ",doc10,"));

        Ended again = Ended.of(List.of("check", table.toString(), "--doubts", sheet.toString()));
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err())
                .isEqualTo("demarche: --doubts: " + sheet
                        + " exists; choose another, or add --overwrite (see 'demarche check --help')\n");
    }
}
