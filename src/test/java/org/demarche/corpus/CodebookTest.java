package org.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.demarche.NormalText;
import org.demarche.Task;
import org.junit.jupiter.api.Test;

/** Our own codebook, for people and for programs; and what any codebook must be. */
final class CodebookTest {

    private static final Path FOLDER = Path.of("training-data");

    private final Codebook codebook = read(FOLDER.resolve("codebook.yaml"));
    private final String forPeople = text(FOLDER.resolve("CODEBOOK.md"));

    @Test
    void bothSayTheSameVersions() {
        assertThat(found("^# Stance codebook, version (\\S+)$")).containsExactly(codebook.version());
        assertThat(found("^- \\*\\*(\\S+?)\\*\\*(?: \\(.*\\))?:")).isEqualTo(codebook.versions());
    }

    @Test
    void bothSayTheSameLabels() {
        Map<String, String> rows = new LinkedHashMap<>();
        matches("^\\| `(\\w+)` \\| (.*?) \\| .*$").forEach(row -> rows.put(row.group(1), row.group(2)));
        Map<String, String> stance = new LinkedHashMap<>();
        codebook.tasks()
                .get(0)
                .labels()
                .forEach(label -> stance.put(label.name(), label.definition().replace("the sentence ", "")));
        assertThat(stance).isEqualTo(rows);
        assertThat(codebook.tasks().stream().map(Codebook.Question::name)).containsExactly("stance", "sentiment");
        assertThat(Codebook.Question.names(codebook.tasks().get(0).labels())).isEqualTo(names(Task.STANCE));
        assertThat(Codebook.Question.names(codebook.tasks().get(1).labels())).isEqualTo(names(Task.SENTIMENT));
        assertThat(oneLine(forPeople)).contains(codebook.tasks().get(1).text());
    }

    @Test
    void bothSayTheSameRulesAndPrecedents() {
        assertThat(codebook.rules().stream().map(rule -> rule.number() + ". " + rule.text()))
                .isEqualTo(found("^(\\d+\\. .*)$"));
        assertThat(codebook.rules()).allSatisfy(rule -> assertThat(rule.text()).startsWith(rule.name()));
        assertThat(codebook.precedents()).isEqualTo(section("Precedents"));
    }

    @Test
    void examplesAreThoseOfTheRulesAndLabelsThoseOfTheTasks() {
        assertThat(codebook.rules())
                .allSatisfy(rule -> assertThat(rule.examples()).allSatisfy(example -> {
                    assertThat(rule.text()).containsIgnoringCase(example.text());
                    assertThat(names(Task.STANCE)).contains(example.label());
                }));
        assertThat(codebook.tasksOfAllVersions().stream()
                        .map(task -> task.labels().size()))
                .as("labels that changes name and no task has")
                .allMatch(labels -> labels
                        <= names(Task.STANCE).size() + names(Task.SENTIMENT).size());
        assertThat(codebook.changes().stream().flatMap(change -> change.labels().stream()))
                .isSubsetOf(names(Task.STANCE));
    }

    @Test
    void itIsPrintedInPlainText() {
        assertThat(CodebookText.lines(codebook))
                .startsWith("codebook, version 2", "")
                .contains(
                        "Rules",
                        "  neutral: procedure and dates",
                        "    analytical: \"An accord looks remote\"",
                        "- 2: courtesy between sides. Rule 12: thanks, welcome, condolences, praise and agreed cooperation"
                                + " between sides are conciliatory, to the own camp analytical; what was only discussed or"
                                + " noted is analytical.")
                .anyMatch(line -> line.startsWith("16. Third parties and mediators: "));
    }

    @Test
    void changesAreThoseAfterAVersionAndVersionsStandInOrder() {
        assertThat(codebook.since("2")).isEmpty();
        assertThat(codebook.since("1")).hasSize(7).allMatch(change -> change.version()
                .equals("2"));
        assertThatThrownBy(() -> codebook.since("3")).hasMessage("version 3; expected one of 2, 1");
        List<Codebook.Change> changes = codebook.changes();
        assertThatThrownBy(() -> new Codebook("1", codebook.tasks(), List.of(), List.of(), changes))
                .hasMessageContaining("the first change is of version \"2\"; expected \"1\"");
        assertThatThrownBy(() -> new Codebook(
                        "2",
                        codebook.tasks(),
                        List.of(),
                        List.of(),
                        List.of(changes.get(0), changes.get(7), changes.get(1))))
                .hasMessageContaining("changes of version \"2\" stand apart");
    }

    @Test
    void wordsAreWholeUnlessAStarLetsThemGoOn() {
        assertThat(WordPattern.of("ease").isIn(NormalText.of("They please nobody.")))
                .isFalse();
        assertThat(WordPattern.of("apologi*").isIn(NormalText.of("Quito APOLOGISED.")))
                .isTrue();
        assertThat(WordPattern.of("Agreed to").isIn(NormalText.of("“They agreed – to talks”")))
                .isTrue();
        assertThatThrownBy(() -> WordPattern.of("*ing")).hasMessageContaining("a star at its end alone");
        assertThatThrownBy(() -> WordPattern.of("*")).hasMessageContaining("expected a word or phrase");
    }

    private List<String> section(String title) {
        String body = forPeople.split("\n## " + title + "\n", -1)[1].split("\n## ", -1)[0];
        return body.lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }

    private List<String> found(String line) {
        return matches(line).stream()
                .map(match -> match.group(1).replace("**", ""))
                .toList();
    }

    private List<MatchResult> matches(String line) {
        return Pattern.compile(line, Pattern.MULTILINE)
                .matcher(forPeople)
                .results()
                .toList();
    }

    private static List<String> names(Task task) {
        return task.labels().labels().stream().map(Object::toString).toList();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Codebook read(Path file) {
        try {
            return CodebookFile.read(file).codebook();
        } catch (CorpusException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
