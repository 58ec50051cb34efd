package org.demarche.agree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.Problem;
import org.demarche.Seed;
import org.demarche.table.TableException;
import org.demarche.table.TableOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From tables of labels to coefficients, to a sheet, and back. */
final class AgreementTest {

    @TempDir
    private Path folder;

    private Path anna = Path.of("");
    private Path ben = Path.of("");

    @BeforeEach
    void writeTables() throws IOException {
        anna = write(
                "anna.csv",
                """
                id,document,position,text,stance,content
                a-1,a,1,We offer talks.,conciliatory,article
                a-2,a,2,=They must leave.,hardline,article
                a-3,a,3,Talks began in May.,analytical,article
                a-4,a,4,Share this page,,furniture
                """);
        ben = write(
                "ben.csv",
                """
                ID,Stance,content
                a-3,conciliatory,article
                a-2,Hardline,article
                a-1,conciliatory,article
                a-4,,furniture
                """);
    }

    @Test
    void putsLabelsTogetherById() throws TableException {
        Agreement stance = Agreement.of(read(anna, ben), new Seed(1)).get(0);

        assertThat(stance.task()).isEqualTo("stance");
        assertThat(stance.sentences()).isEqualTo(3);
        assertThat(stance.differing()).isEqualTo(1);
        assertThat(stance.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.first()).isEqualTo("anna");
            assertThat(pair.second()).isEqualTo("ben");
            assertThat(pair.same()).isEqualTo(2 / 3.0);
        });
    }

    @Test
    void namesTheAnnotatorByAColumn() throws IOException, TableException {
        Path both = write(
                "annotations.csv",
                """
                annotator,id,stance
                first,a-1,hardline
                second,a-1,hardline
                first,a-2,analytical
                second,a-2,hardline
                """);

        Annotations annotations = read(both);

        assertThat(annotations.annotators()).containsExactly("first", "second");
        assertThat(Agreement.of(annotations, new Seed(1)).get(0).differing()).isEqualTo(1);
    }

    @Test
    void writesASheetOfTheDifferencesWithWhatStandsBefore() throws TableException {
        List<String> sheet = DifferenceSheet.write(read(anna, ben)).lines().toList();

        assertThat(sheet)
                .containsExactly(
                        "\uFEFFtask,id,document,position,before,text,by_anna,by_ben,settled,rule",
                        "stance,a-3,a,3,'=They must leave.,Talks began in May.,analytical,conciliatory,,");
    }

    @Test
    void mergesWhatCameBack() throws IOException, TableException {
        Path sheet = write(
                "returned.csv",
                """
                task;id;settled;rule
                stance;a-3; Analytical ;6
                """);

        Merged merged = Merged.of(read(anna, ben), sheet, TableOptions.DEFAULT);

        assertThat(merged.problems()).isEmpty();
        assertThat(merged.table().lines())
                .containsExactly(
                        "\uFEFFid,stance,content",
                        "a-1,conciliatory,article",
                        "a-2,hardline,article",
                        "a-3,analytical,article",
                        "a-4,,furniture");
        assertThat(merged.counts().get(0)).isEqualTo(new Merged.Count("stance", 2, 0, 1, 0));
    }

    @Test
    void leavesOpenWhatNobodySettledAndTellsWhatItCannotUse() throws IOException, TableException {
        Path sheet = write(
                "returned.csv",
                """
                task,id,settled
                stance,a-3,firm
                stance,a-9,hardline
                mood,a-3,hardline
                stance,a-3,
                """);

        Merged merged = Merged.of(read(anna, ben), sheet, TableOptions.DEFAULT);

        assertThat(merged.problems())
                .extracting(Problem::line, Problem::found)
                .containsExactly(tuple(2L, "\"firm\""), tuple(3L, "\"a-9\""), tuple(4L, "\"mood\""));
        assertThat(merged.counts().get(0)).isEqualTo(new Merged.Count("stance", 2, 0, 0, 1));
        assertThat(merged.table()).contains("a-3,,article");
    }

    @Test
    void keepsTheFirstOfTwoLabelsOfOnePersonAndTellsTheOther() throws IOException, TableException {
        Path twice = write(
                "anna2.csv",
                """
                annotator,id,stance
                anna,a-1,hardline
                anna,,hardline
                anna,a-2,harsh
                """);

        Annotations annotations = read(anna, ben, twice);

        assertThat(annotations.problems()).extracting(Problem::line).containsExactlyInAnyOrder(2L, 3L, 4L);
        assertThat(Agreement.of(annotations, new Seed(1)).get(0).differing()).isEqualTo(1);
    }

    @Test
    void takesTextsFromAnotherTable() throws IOException, TableException {
        Path bare = write("carla.csv", """
                id,stance
                a-1,hardline
                """);
        Path texts = write(
                "texts.csv",
                """
                id,document,text
                a-1,a,We offer talks.
                b-1,b,Not asked for.
                """);

        Annotations annotations =
                AnnotationReader.read(List.of(bare, ben), List.of(texts), List.of("stance"), TableOptions.DEFAULT);

        assertThat(DifferenceSheet.write(annotations))
                .contains("We offer talks.")
                .doesNotContain("Not asked for.");
    }

    @Test
    void refusesATableWithoutIds() throws IOException {
        Path table = write("bad.csv", "text,stance\nWe offer talks.,hardline\n");

        assertThatThrownBy(() -> read(table))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("expected a column id");
    }

    @Test
    void noSentenceIsAnAnswerToo() throws IOException, TableException {
        Path carla = write("carla.csv", """
                id,stance
                a-1,none
                """);

        Annotations annotations = read(anna, carla);

        assertThat(Agreement.of(annotations, new Seed(1)).get(0).differing()).isEqualTo(1);
        assertThat(DifferenceSheet.write(annotations)).contains("We offer talks.,conciliatory,none,,");
    }

    @Test
    void whatStandsBeforeIsFoundWhateverTheOrderOfTheTable() throws IOException, TableException {
        Path shuffled = write(
                "dora.csv",
                """
                id,stance
                a-3,hardline
                a-1,hardline
                """);

        Annotations annotations =
                AnnotationReader.read(List.of(shuffled, ben), List.of(anna), List.of("stance"), TableOptions.DEFAULT);

        assertThat(DifferenceSheet.write(annotations).lines())
                .contains(
                        "stance,a-3,a,3,'=They must leave.,Talks began in May.,hardline,conciliatory,,",
                        "stance,a-1,a,1,,We offer talks.,hardline,conciliatory,,");
    }

    @Test
    void anIdThatLooksLikeAFormulaComesBackFromTheSheet() throws IOException, TableException {
        Path one = write("one.csv", "id,stance\n-7,hardline\n");
        Path two = write("two.csv", "id,stance\n-7,analytical\n");
        Annotations annotations = read(one, two);
        Path sheet =
                write("sheet.csv", DifferenceSheet.write(annotations).replace("analytical,,", "analytical,hardline,8"));

        Merged merged = Merged.of(annotations, sheet, TableOptions.DEFAULT);

        assertThat(merged.problems()).isEmpty();
        assertThat(merged.counts().get(0)).isEqualTo(new Merged.Count("stance", 0, 0, 1, 0));
    }

    @Test
    void twoTablesOfOneNameAreRefused() throws IOException {
        Files.createDirectories(folder.resolve("x"));
        Path twin = write("x/anna.csv", "id,stance\na-1,hardline\n");

        assertThatThrownBy(() -> read(anna, twin))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("the annotator anna, as in");
    }

    @Test
    void aColumnOfFreeTextIsRefusedAsATask() throws IOException {
        StringBuilder table = new StringBuilder("id,content\n");
        for (int i = 0; i < 70; i++) {
            table.append("r").append(i).append(",words ").append(i).append('\n');
        }
        Path free = write("free.csv", table.toString());

        assertThatThrownBy(() -> read(free))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("column content: 70 different labels; expected at most 64");
    }

    @Test
    void whatWasSettledHoldsAlsoWherePeopleAgree() throws IOException, TableException {
        Path sheet = write("returned.csv", "task,id,settled\nstance,a-1,analytical\n");

        Merged merged = Merged.of(read(anna, ben), sheet, TableOptions.DEFAULT);

        assertThat(merged.table()).contains("a-1,analytical,article");
        assertThat(merged.counts().get(0)).isEqualTo(new Merged.Count("stance", 1, 0, 1, 1));
    }

    private Annotations read(Path... tables) throws TableException {
        return AnnotationReader.read(List.of(tables), List.of(), AnnotationReader.DEFAULT_TASKS, TableOptions.DEFAULT);
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }
}
