package org.demarche.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlTest {

    record Part(String name, int size) {
        Part {
            if (size < 0) {
                throw new IllegalArgumentException("a size below 0");
            }
        }
    }

    record Whole(String title, List<Part> parts) {}

    @Test
    void everyValueIsTheTextThatStandsThere() throws Exception {
        Yaml yaml = parse(
                "# a comment\nparts:\n  - {name: no, size: 3}\n  - name: >-\n      two\n      lines\n    size: 4\ntitle: 1.10\n");

        assertThat(yaml.as(Whole.class))
                .isEqualTo(new Whole("1.10", List.of(new Part("no", 3), new Part("two lines", 4))));
        assertThat(yaml.line("title")).isEqualTo(8);
    }

    @Test
    void aListThatIsMissingIsEmpty() throws Exception {
        assertThat(parse("title: x\nparts:\n").as(Whole.class)).isEqualTo(new Whole("x", List.of()));
        assertThat(parse("title: x").as(Whole.class)).isEqualTo(new Whole("x", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0|no fields",
                "- a|0|no fields",
                "title: [|1|expected the node content",
                "title: a\\ntitle: b|2|field \"title\" stands there twice",
                "title: a\\n--- \\ntitle: b|2|but found another document",
                "parts: []|1|title: missing, or of another form",
                "title: a\\nparts:\\n  - {name: x, size: 1}\\n  - {name: x, size: big}|4|parts[2].size: missing, or of another form",
                "title: a\\nparts:\\n  - {name: x, size: -1}|3|parts[1]: a size below 0",
                "title: a\\ntilte: b|2|tilte: unknown field",
                "title: a\\nparts: [&p {name: x, size: 1}, *p]|0|Number of aliases",
                "title: [[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]|0|Nesting Depth exceeded max 20",
                "title: !!javax.script.ScriptEngineManager x|1|Global tag is not allowed",
                "title: \\u0000|0|special characters are not allowed"
            })
    void whatDoesNotFitIsRefusedWithItsLine(String yaml, long line, String message) {
        String text = yaml.replace("\\n", "\n").replace("\\u0000", "\0");

        assertThatThrownBy(() -> parse(text).as(Whole.class))
                .isInstanceOfSatisfying(
                        Yaml.RefusedException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void largeFilesAndBytesThatAreNotUtf8AreRefused() {
        assertThatThrownBy(() -> parse("title: " + "a".repeat(1 << 20))).hasMessage("more than 1 MiB");
        assertThatThrownBy(() -> Yaml.parse(new byte[] {'a', ':', ' ', (byte) 0xE9}))
                .hasMessage("bytes that are not UTF-8");
    }

    private static Yaml parse(String text) throws Yaml.RefusedException {
        return Yaml.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
