package org.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusCheckTest {

    private static final CheckOptions PLAIN = new CheckOptions(0, List.of());

    @TempDir
    private Path folder;

    private final List<String> table = new ArrayList<>();

    @Test
    void countsComeFirstThenWhatTheRowsAreLikeThenWhatWasFound() throws Exception {
        table.add("text,stance,sentiment");
        table.add("Talks resume.,conciliatory,positive");
        table.add("No talks without an apology.,hardline,negative");

        assertThat(check(PLAIN))
                .containsExactly(
                        "rows: 2 read = 2 used + 0 rejected + 0 not sentences",
                        "units that a split keeps whole: 2",
                        "task stance: conciliatory 1, hardline 1, analytical 0; without a label 0",
                        "task sentiment: negative 1, neutral 0, positive 1; without a label 0",
                        "words of a sentence: shortest 2, quartiles 2, 2 and 5, longest 5",
                        "  mean by stance: conciliatory 2.0, hardline 5.0, analytical –",
                        "  mean by sentiment: negative 5.0, neutral –, positive 2.0",
                        "stance by sentiment, rows:",
                        "                negative  neutral  positive",
                        "  conciliatory         0        0         1",
                        "  hardline             1        0         0",
                        "  analytical           0        0         0",
                        "duplicates within a document: 0 exact, 0 near",
                        "duplicates in different documents: 0 exact, 0 near",
                        "contradictions of stance: 0",
                        "contradictions of sentiment: 0");
    }

    @Test
    void aGenreOfTwentyRowsShowsTheSharesOfItsLabels() throws Exception {
        table.add("text,stance,genre");
        add(15, "Talks %d.,conciliatory,readout");
        add(5, "Threats %d.,hardline,readout");
        add(20, "Figures %d.,analytical,agency");
        add(1, "Unlabelled.,,agency");
        add(19, "Rare %d.,hardline,blog");
        add(2, "None %d.,hardline,");

        assertThat(check(PLAIN))
                .containsSequence(
                        "stance by genre, of at least 20 rows:",
                        "           rows  conciliatory  hardline  analytical",
                        "  agency     21         0.0 %     0.0 %     100.0 %",
                        "  readout    20        75.0 %    25.0 %       0.0 %",
                        "  others 1; rows without 2");
    }

    @Test
    void disputesAreCountedAndThoseOfMoreThanThreeInAHundredRowsNamed() throws Exception {
        table.add("text,stance,dispute");
        add(4, "Water %d.,hardline,nile-dam");
        add(4, "Ferry %d.,hardline,bay of Varnia");
        add(3, "Fish %d.,hardline,cod");
        add(89, "Other %d.,hardline,");

        assertThat(check(PLAIN))
                .contains("dispute: 3 different; of more than 3 % of the rows:"
                        + " bay of Varnia 4 (4.0 %), nile-dam 4 (4.0 %); rows without 89");
    }

    @Test
    void aWordOfASentenceStandsBetweenBlanks() throws Exception {
        table.add("text,stance");
        table.add("We won't - for now - meet at 10.30.,hardline");

        assertThat(check(PLAIN)).contains("words of a sentence: shortest 7, quartiles 7, 7 and 7, longest 7");
    }

    @Test
    void aWordInTenRowsIsShownWithTheLabelThatItGoesWith() throws Exception {
        table.add("text,stance");
        add(10, "Ferry ferry FERRY and alpha%d.,conciliatory");
        add(10, "Dam and beta%d.,hardline");
        add(9, "Canal and gamma%d.,hardline");

        List<String> lines = check(new CheckOptions(10, List.of()));

        // words by row: 30 of conciliatory, 57 of hardline; ferry is 10 of the 30, dam 10 of the 57, and a third of
        // both
        assertThat(lines)
                .containsSequence(
                        "words most tied to a label of stance, of at least 10 rows,"
                                + " and how many rows of each label have them:",
                        "  label         word      z  conciliatory  hardline  analytical",
                        "  conciliatory  alpha  2.62            10         0           0",
                        "  conciliatory  ferry  2.62            10         0           0",
                        "  hardline      beta   1.41             0        10           0",
                        "  hardline      dam    1.41             0        10           0");
    }

    @Test
    void asManyWordsAreShownAsAskedFor() throws Exception {
        table.add("text,stance");
        add(10, "Ferry and alpha%d.,conciliatory");
        add(10, "Dam and beta%d.,hardline");

        assertThat(check(new CheckOptions(1, List.of())))
                .anyMatch(line -> line.startsWith("  conciliatory  alpha"))
                .noneMatch(line -> line.startsWith("  conciliatory  ferry"));
        assertThat(check(PLAIN)).noneMatch(line -> line.startsWith("words most tied"));
    }

    @Test
    void saysSoWhereNoWordIsTiedToALabel() throws Exception {
        table.add("text,stance");
        add(20, "No.,hardline");

        assertThat(check(new CheckOptions(10, List.of())))
                .contains("words most tied to a label of stance, of at least 10 rows,"
                        + " and how many rows of each label have them: none");
    }

    @Test
    void aTopicIsInRowsWithTheWordOrItsPlural() throws Exception {
        table.add("text,stance");
        table.add("The TREATY holds.,conciliatory");
        table.add("Treaties are paper; a treaty is paper.,hardline");
        table.add("An entreaty.,analytical");
        table.add("Both dams' gates.,analytical");
        table.add("The damage.,hardline");

        assertThat(check(new CheckOptions(0, List.of("Treaty", "dam", "treaty"))))
                .containsSequence(
                        "topic treaty: rows 2; stance: conciliatory 1, hardline 1, analytical 0",
                        "topic dam: rows 1; stance: conciliatory 0, hardline 0, analytical 1")
                .filteredOn(line -> line.startsWith("topic"))
                .hasSize(2);
    }

    @Test
    void aTopicIsOneWordOfLetters() {
        for (String topic : List.of("cease-fire", "two words", "", "2", "a\nb")) {
            assertThatThrownBy(() -> new CheckOptions(0, List.of(topic)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected one word, letters only");
        }
    }

    @Test
    void duplicatesWithinADocumentAreToldApartFromThoseInDifferentOnes() throws Exception {
        String sentence = "The two ministers will meet again in the spring to speak about the border";
        table.add("text,stance,document");
        table.add(sentence + ".,conciliatory,a");
        table.add(sentence + "!,conciliatory,a");
        table.add(sentence + "s.,conciliatory,a");
        table.add(sentence + ".,conciliatory,b");
        table.add(sentence + ".,conciliatory,b");

        assertThat(check(PLAIN))
                .containsSequence(
                        "duplicates within a document: 2 exact, 1 near",
                        "duplicates in different documents: 2 exact, 0 near");
    }

    /** As many rows, numbered where they have a {@code %d}. */
    private void add(int rows, String row) {
        for (int i = 0; i < rows; i++) {
            table.add(row.replace("%d", " " + i));
        }
    }

    private List<String> check(CheckOptions options) throws Exception {
        Path file = Files.write(folder.resolve("t.csv"), table);
        Corpus corpus = CorpusReader.read(List.of(file), CorpusOptions.DEFAULT, Progress.NONE);
        return CorpusCheck.of(corpus, options).lines();
    }
}
