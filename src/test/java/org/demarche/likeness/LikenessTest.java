package org.demarche.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.Progress;
import org.demarche.Section;
import org.demarche.Seed;
import org.demarche.Sentence;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LikenessTest {

    private static final List<String> WORDS = List.of(
            ("talks border harbour treaty envoy army river grain vote paper island fleet tariff market price court"
                            + " meets leaves asks tells holds keeps breaks reads signs counts late soon never again")
                    .split(" ", -1));

    private final List<String> table = new ArrayList<>(List.of("text,stance,document,genre"));
    private final Map<String, List<Sentence>> real = new LinkedHashMap<>();
    private final Random random = new Seed(7).random();

    @TempDir
    private Path folder;

    @Test
    void theSameTextOnBothSidesIsNotToldApart() throws Exception {
        for (int i = 0; i < 200; i++) {
            String text = sentence();
            ours(text, i / 10, "");
            real(text, i / 10);
        }

        assertThat(likeness().all().auc().estimate()).isEqualTo(0.5);
    }

    @Test
    void textOfTheSameKindIsHardlyToldApart() throws Exception {
        for (int i = 0; i < 400; i++) {
            ours(sentence(), i / 10, "");
            real(sentence(), i / 10);
        }

        Apart all = likeness().all();

        assertThat(all.auc().estimate()).isBetween(0.4, 0.6);
        assertThat(all.auc().contains(0.5)).isTrue();
        assertThat(all.rows()).isEqualTo(400);
        assertThat(all.units()).isEqualTo(40);
    }

    @Test
    void aTellTaleWordTellsThemApartAndIsNamed() throws Exception {
        for (int i = 0; i < 200; i++) {
            ours("Indeed the " + sentence(), i / 10, "");
            real("The " + sentence() + " yesterday", i / 10);
        }

        Likeness likeness = likeness();

        assertThat(likeness.all().auc().estimate()).isGreaterThan(0.99);
        assertThat(likeness.ours().get(0).word()).isEqualTo("indeed");
        assertThat(likeness.ours().get(0).ours()).isEqualTo(200);
        assertThat(likeness.ours().get(0).real()).isZero();
        assertThat(likeness.theirs().get(0).word()).isEqualTo("yesterday");
        assertThat(likeness.theirs().get(0).weight()).isNegative();
    }

    @Test
    void namesAndNumbersTellNothing() throws Exception {
        for (int i = 0; i < 400; i++) {
            ours("the " + sentence() + " in Varnia by " + (i + 1000), i / 10, "");
            real("the " + sentence() + " in Soravia by " + (i + 2000), i / 10);
        }

        assertThat(likeness().all().auc().estimate()).isBetween(0.4, 0.6);
    }

    @Test
    void genresOfAHundredRowsAreJudgedApart() throws Exception {
        for (int i = 0; i < 100; i++) {
            ours("Indeed the " + sentence(), i / 10, "column");
            ours("the " + sentence(), 100 + i / 10, "agency");
            real("the " + sentence(), i / 10);
        }
        ours(sentence(), 200, "blog");
        ours(sentence(), 201, "");

        Likeness likeness = likeness();

        assertThat(likeness.genres()).extracting(Apart::name).containsExactly("column", "agency");
        assertThat(likeness.genres().get(0).auc().estimate()).isGreaterThan(0.9);
        assertThat(likeness.genres().get(1).auc().estimate()).isLessThan(0.7);
        assertThat(likeness.lines())
                .startsWith("like real text: 202 of our sentences in 22 units against 100 real ones in 10 units")
                .contains("  rows in genres of fewer than 100: 1; without a genre: 1")
                .anyMatch(line -> line.matches("  genre column +100 +10 +0\\.9\\d\\d +0\\.\\d{3} to \\d\\.\\d{3}"))
                .anyMatch(line -> line.contains("[name]") && line.contains("[number]"))
                .anyMatch(line -> line.matches("  indeed +\\d+\\.\\d\\d +49\\.5 % +0\\.0 %"));
    }

    @Test
    void repeatsItself() throws Exception {
        for (int i = 0; i < 60; i++) {
            ours(sentence(), i / 10, "");
            real(sentence(), i / 10);
        }

        assertThat(likeness()).isEqualTo(likeness());
    }

    @Test
    void tooFewDocumentsAreRefused() throws Exception {
        for (int i = 0; i < 60; i++) {
            ours(sentence(), i / 10, "");
            real(sentence(), i / 20);
        }

        assertThatThrownBy(this::likeness)
                .isInstanceOf(LikenessException.class)
                .hasMessage("the real sentences are from 3 units (documents, groups, or sentences that stand alone);"
                        + " expected at least 5");
    }

    /** Eight words drawn at random: no two sentences are nearly equal but by the rarest chance. */
    private String sentence() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private void ours(String text, int document, String genre) {
        table.add(text + ",hardline,d" + document + "," + genre);
    }

    private void real(String text, int document) {
        List<Sentence> sentences = real.computeIfAbsent("d" + document, name -> new ArrayList<>());
        sentences.add(new Sentence(sentences.size() + 1, Section.BODY, text));
    }

    private Likeness likeness() throws Exception {
        Path file = Files.write(folder.resolve("t.csv"), table);
        Corpus corpus = CorpusReader.read(List.of(file), CorpusOptions.DEFAULT, Progress.NONE);
        return Likeness.of(corpus, real, new Seed(1), Progress.NONE);
    }
}
