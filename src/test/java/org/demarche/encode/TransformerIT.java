package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is asked of a model, and what its states look like, with a model of a few bytes. */
final class TransformerIT {

    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");
    private static final float[][] TABLE = {{0, 0}, {1, 10}, {2, 20}, {3, 30}};

    @Test
    void theStatesOfEachTextAreFoundAgain() {
        try (Transformer transformer = Transformer.load(TinyOnnx.model(TABLE, INPUTS))) {
            BatchBuffers buffers = new BatchBuffers(2, 5, transformer.dimension(), false);
            buffers.fill(List.of(text(2)), 0);
            transformer.run(buffers);
            assertThat(buffers.states(0, 1)).startsWith(2, 20);
            buffers.fill(List.of(text(3, 1), text(1, 2, 3)), 0);
            transformer.run(buffers);
            assertThat(buffers.states(0, 2)).startsWith(3, 30, 1, 10);
            assertThat(buffers.states(1, 3)).startsWith(1, 10, 2, 20, 3, 30);
        }
    }

    @Test
    void aModelWithoutTokenTypesWillDo() {
        ByteBuffer model = TinyOnnx.model(TABLE, Set.of("input_ids", "attention_mask"));
        try (Transformer transformer = Transformer.load(model)) {
            BatchBuffers buffers = new BatchBuffers(1, 5, transformer.dimension(), false);
            buffers.fill(List.of(text(2)), 0);
            transformer.run(buffers);
            assertThat(buffers.states(0, 1)).startsWith(2, 20);
        }
    }

    @Test
    void aTokenThatTheModelDoesNotKnowIsRefused() {
        try (Transformer transformer = Transformer.load(TinyOnnx.model(TABLE, INPUTS))) {
            BatchBuffers buffers = new BatchBuffers(1, 5, transformer.dimension(), false);
            buffers.fill(List.of(text(4)), 0);
            assertRefused(() -> transformer.run(buffers), "the transformer failed: ");
        }
    }

    @Test
    void otherInputsAreRefusedByName() {
        assertRefused(
                () -> Transformer.load(TinyOnnx.model(TABLE, Set.of("input_ids", "pixels"))),
                "the model's inputs: found [input_ids, pixels];"
                        + " expected [attention_mask, input_ids] and perhaps token_type_ids");
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertRefused(() -> Transformer.load(ByteBuffer.allocateDirect(100)), "cannot load the model: ");
        ByteBuffer half = TinyOnnx.model(TABLE, INPUTS);
        assertRefused(() -> Transformer.load(half.limit(half.limit() / 2)), "cannot load the model: ");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(EncodeException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("\n");
    }

    private static Pieces text(int... ids) {
        return new Pieces(ids, 0, 0);
    }
}
