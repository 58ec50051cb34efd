package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.demarche.Seed;
import org.demarche.TransformerWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OnnxFileTest {

    private static final int INITIALIZER = 5;
    private static final long HUGE = 1L << 40;

    @Test
    void tensorsAndOperationsAreFoundByName() {
        OnnxFile file = read(new ProtoWriter()
                .message(INITIALIZER, TinyBert.floats("weight", new float[] {1, 2, 3, 4, 5, 6}, 2, 3))
                .message(1, TinyBert.node("MatMul", List.of("x", "weight"), "y")));
        StoredTensor weight = file.tensor("weight").orElseThrow();
        assertThat(weight.shape()).containsExactly(2, 3);
        assertThat(weight.floats()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(file.producer("y").orElseThrow().inputs()).containsExactly("x", "weight");
        assertThat(file.users("x")).containsExactly(file.producer("y").orElseThrow());
        assertThat(file.tensor("y")).isEmpty();
    }

    @Test
    void whatIsPutIntoATensorIsInTheFile() {
        ByteBuffer content = model(
                        new ProtoWriter().message(INITIALIZER, TinyBert.floats("weight", new float[] {1, 2}, 2)))
                .toBuffer();
        OnnxFile.read(content).tensor("weight").orElseThrow().put(new float[] {7, 8});
        assertThat(OnnxFile.read(content).tensor("weight").orElseThrow().floats())
                .containsExactly(7, 8);
        assertThat(content.position()).isZero();
    }

    @Test
    void constantsAreReadInEachWayTheyAreWritten() {
        OnnxFile file = read(new ProtoWriter()
                .message(
                        INITIALIZER,
                        tensor(7, 2).message(7, new ProtoWriter().varint(-1).varint(12)))
                .message(
                        1,
                        constant(
                                "bytes",
                                new ProtoWriter()
                                        .text(1, "value")
                                        .message(5, tensor(7, 1).raw(9, new byte[] {5, 0, 0, 0, 0, 0, 0, 0}))))
                .message(
                        1,
                        constant(
                                "list",
                                new ProtoWriter()
                                        .text(1, "value_ints")
                                        .number(8, 3)
                                        .number(8, 4)))
                .message(
                        1,
                        constant(
                                "decimal",
                                new ProtoWriter().text(1, "value_float").decimal(2, 0.5f)))
                .message(1, TinyBert.node("Identity", List.of("tensor"), "renamed")));
        assertThat(file.integers("tensor")).containsExactly(-1L, 12L);
        assertThat(file.integers("renamed")).containsExactly(-1L, 12L);
        assertThat(file.integers("bytes")).containsExactly(5L);
        assertThat(file.integers("list")).containsExactly(3L, 4L);
        assertThat(file.integers("absent")).isEmpty();
        assertThat(file.decimal("decimal")).contains(0.5f);
        assertThat(file.decimal("list")).isEmpty();
    }

    /** A number or a length that is cut is told; a file cut between two parts of the graph is cut inside the graph. */
    @Test
    void everyBeginningOfAFileIsRefused() {
        byte[] whole = TinyBert.of(TinyBert.weights()).write().toByteArray();
        assertThat(OnnxFile.read(ByteBuffer.wrap(whole)).names()).isNotEmpty();
        for (int length = 0; length < whole.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(whole, 0, length);
            assertRefused(cut, "the ONNX file");
        }
    }

    @Test
    void flippedBitsAreReadOrRefusedAndNothingElse() {
        byte[] whole = TinyBert.of(TinyBert.weights()).write().toByteArray();
        Random random = new Seed(11).random();
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] damaged = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                BertGraph graph = BertGraph.of(OnnxFile.read(ByteBuffer.wrap(damaged)));
                TransformerWeights.names(graph.layers())
                        .forEach(name -> graph.place(name).read());
                BertSettings.read(graph, TinyBert.WIDTH, Optional.empty());
            } catch (EncodeException e) {
                assertThat(e.getMessage()).isNotEmpty().doesNotContain("\n");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void lengthsThatLieAreRefusedBeforeMemoryIsTaken() {
        ProtoWriter longer = new ProtoWriter().varint(5 << 3 | 2).varint(HUGE);
        assertRefused(model(longer).toBuffer(), "found a field of " + HUGE + " bytes; expected at most 0");
        ProtoWriter negative = new ProtoWriter().varint(5 << 3 | 2).varint(-1);
        assertRefused(model(negative).toBuffer(), "found a field of 18446744073709551615 bytes");
        assertRefused(withTensor(tensor(1, HUGE).raw(9, new byte[4])), "found an axis of length " + HUGE);
        assertRefused(withTensor(tensor(1, -1).raw(9, new byte[4])), "found an axis of length -1");
        assertRefused(
                withTensor(tensor(1, 1 << 30, 1 << 30, 1 << 30).raw(9, new byte[4])),
                "tensor tensor [1073741824, 1073741824, 1073741824]: found 4 bytes of content;"
                        + " expected 2147483647 elements of 4 bytes");
        assertRefused(withTensor(tensor(1, 2)), "found 0 bytes of content; expected 2 elements of 4 bytes");
        assertRefused(withTensor(tensor(7, 9).raw(7, new byte[8])), "found 8 bytes of content; expected 9 elements");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void aFileOfNothingButPartsIsGivenUp(int field) {
        ProtoWriter graph = new ProtoWriter();
        for (int i = 0; i < 300_000; i++) {
            graph.raw(
                    field,
                    field == 1 ? new byte[0] : tensor(1, 0).text(8, "t" + i).toByteArray());
        }
        ByteBuffer hostile = model(graph).toBuffer();
        assertRefused(hostile, "found more names, nodes and tensors than fit");
    }

    @Test
    void identitiesInACircleEndToo() {
        OnnxFile file = read(new ProtoWriter()
                .message(1, TinyBert.node("Identity", List.of("a"), "b"))
                .message(1, TinyBert.node("Identity", List.of("b"), "a")));
        assertThat(file.tensor("a")).isEmpty();
        assertThat(file.between("x", "a")).hasSize(2);
    }

    @Test
    void weightsInOtherFilesAreRefusedWhereverTheyAre() {
        ProtoWriter location = new ProtoWriter().text(1, "location").text(2, "../../etc/passwd");
        String message = "found a tensor whose content is in another file; expected all weights in one file";
        assertRefused(withTensor(tensor(1, 2).message(13, location).number(14, 1)), message);
        assertRefused(withTensor(tensor(1, 2).number(14, 1)), message);
        ProtoWriter inConstant =
                new ProtoWriter().text(1, "value").message(5, tensor(1, 2).message(13, location));
        assertRefused(
                model(new ProtoWriter().message(1, constant("c", inConstant))).toBuffer(), message);
        ProtoWriter inBranch = new ProtoWriter().text(1, "then_branch").message(6, new ProtoWriter());
        assertRefused(
                model(new ProtoWriter().message(1, TinyBert.node("If", List.of("c"), "y", inBranch)))
                        .toBuffer(),
                "found a graph inside a node");
        assertRefused(new ProtoWriter().message(25, new ProtoWriter()).toBuffer(), "found functions of its own");
    }

    @Test
    void whatIsNoOnnxFileIsRefused() {
        assertRefused(ByteBuffer.allocate(0), "found no graph; expected one: is it an ONNX file?");
        assertRefused(ByteBuffer.wrap("{\"not\": \"a model\"}".getBytes(StandardCharsets.UTF_8)), "found");
        byte[] endless = new byte[100];
        Arrays.fill(endless, (byte) 0xFF);
        assertRefused(ByteBuffer.wrap(endless), "found a number of more than 10 bytes; expected at most 10");
    }

    private static ByteBuffer withTensor(ProtoWriter tensor) {
        return model(new ProtoWriter().message(INITIALIZER, tensor)).toBuffer();
    }

    private static ProtoWriter tensor(int type, long... shape) {
        ProtoWriter tensor = new ProtoWriter();
        for (long length : shape) {
            tensor.number(1, length);
        }
        return tensor.number(2, type).text(8, "tensor");
    }

    private static ProtoWriter constant(String output, ProtoWriter value) {
        return TinyBert.node("Constant", List.of(), output, value);
    }

    private static ProtoWriter model(ProtoWriter graph) {
        return new ProtoWriter().number(1, 8).message(7, graph);
    }

    private static OnnxFile read(ProtoWriter graph) {
        return OnnxFile.read(model(graph).toBuffer());
    }

    private static void assertRefused(ByteBuffer content, String message) {
        assertThatThrownBy(() -> OnnxFile.read(content))
                .isInstanceOf(EncodeException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }
}
