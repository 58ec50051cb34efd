package org.demarche.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

    record Part(String name, int size) {}

    record Whole(String title, List<Part> parts) {}

    @Test
    void aRecordComesBack() throws IOException {
        Whole whole = new Whole("a \"quoted\" – title", List.of(new Part("x", 1), new Part("y", 2)));

        assertThat(Json.read(bytes(Json.pretty(whole)), Whole.class)).isEqualTo(whole);
        assertThat(Json.read(bytes(Json.line(whole)), Whole.class)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"name\":\"x\"}",
                "{\"name\":\"x\",\"size\":null}",
                "{\"name\":null,\"size\":1}",
                "{\"name\":\"x\",\"size\":1}{}"
            })
    void whatDoesNotFitIsRefusedInOneLine(String json) {
        assertThatThrownBy(() -> Json.read(bytes(json), Part.class))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("\n");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThatThrownBy(() -> Json.read(bytes("{\"name\":\"x\",\"size\":1,\"more\":" + deep + "}"), Part.class))
                .isInstanceOf(IOException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
