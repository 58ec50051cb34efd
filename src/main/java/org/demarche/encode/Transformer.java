package org.demarche.encode;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.Visible;

/**
 * An ONNX model of the BERT family: token ids in, one state a token out. Each run uses one core, and runs may be made
 * by many threads at once: on 2 cores that is faster than one run on both, and no sum depends on the number of threads.
 */
final class Transformer implements AutoCloseable {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final Set<String> NEEDED = Set.of(IDS, MASK);
    private static final Set<String> KNOWN = Set.of(IDS, MASK, TYPES);
    private static final int LONGEST_SHOWN = 300;

    /** Four times the largest BERT's, so that buffers stay small whatever a model says of itself. */
    private static final int MOST_DIMENSIONS = 4096;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;
    private final int dimension;
    private final boolean lower;

    private Transformer(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.environment = environment;
        this.session = session;
        requireInputs(session.getInputInfo());
        NodeInfo states = states(session.getOutputInfo());
        this.output = states.getName();
        this.dimension = dimension(states);
        this.lower = session.getOutputNames().contains(LowerStates.OUTPUT);
    }

    /**
     * @param model a direct buffer, not needed afterwards
     * @throws EncodeException if it is not an ONNX model with the inputs and the output of a BERT encoder
     */
    static Transformer load(ByteBuffer model) {
        OrtEnvironment environment = environment();
        try {
            OrtSession session = session(environment, model);
            try {
                return new Transformer(environment, session);
            } catch (EncodeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw failure("cannot load the model", e);
        }
    }

    /** Loads the native library unless it is loaded. */
    static OrtEnvironment environment() {
        try {
            // What goes wrong comes as an exception; the library itself is to write nothing to standard error.
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "demarche");
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException | LinkageError e) {
            throw failure(
                    "cannot load the native library of ONNX Runtime on " + System.getProperty("os.name") + " "
                            + System.getProperty("os.arch")
                            + " (it is unpacked to java.io.tmpdir unless onnxruntime.native.path names a folder)",
                    e);
        }
    }

    /** Numbers of a state. */
    int dimension() {
        return dimension;
    }

    /** Reads the batch in the buffers and leaves its states there. */
    void run(BatchBuffers buffers) {
        long[] shape = buffers.inputShape();
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, buffers.ids(), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, buffers.mask(), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, buffers.types(), shape);
                OnnxTensor states = OnnxTensor.createTensor(environment, buffers.states(), buffers.outputShape());
                OnnxTensor below = OnnxTensor.createTensor(environment, buffers.lower(), buffers.outputShape())) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of(IDS, ids, MASK, mask, TYPES, types));
            inputs.keySet().retainAll(session.getInputNames());
            Map<String, OnnxTensor> outputs =
                    lower ? Map.of(output, states, LowerStates.OUTPUT, below) : Map.of(output, states);
            session.run(inputs, outputs).close();
        } catch (OrtException e) {
            throw failure("the transformer failed", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw failure("cannot close the model", e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, ByteBuffer model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Every batch has another shape: an arena only grows, and a pattern of one shape does not help the next.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(model, options);
        }
    }

    private static void requireInputs(Map<String, NodeInfo> inputs) {
        if (!inputs.keySet().containsAll(NEEDED) || !KNOWN.containsAll(inputs.keySet())) {
            throw new EncodeException("the model's inputs: found " + new TreeSet<>(inputs.keySet()) + "; expected "
                    + new TreeSet<>(NEEDED) + " and perhaps " + TYPES);
        }
        if (!inputs.values().stream().allMatch(info -> isTensor(info, OnnxJavaType.INT64, 2))) {
            throw new EncodeException("the model's inputs: found " + shown(inputs.values())
                    + "; expected 64-bit integers with the axes text and token");
        }
    }

    /** Models differ in the name of this output, and may have pooled states beside it. */
    private static NodeInfo states(Map<String, NodeInfo> outputs) {
        List<NodeInfo> states = outputs.values().stream()
                .filter(info -> !info.getName().equals(LowerStates.OUTPUT))
                .filter(info -> isTensor(info, OnnxJavaType.FLOAT, 3))
                .toList();
        if (states.size() != 1) {
            throw new EncodeException("the model's outputs: found " + shown(outputs.values())
                    + "; expected one of floats with the axes text, token and number");
        }
        return states.get(0);
    }

    private static int dimension(NodeInfo states) {
        long dimension = ((TensorInfo) states.getInfo()).getShape()[2];
        if (dimension < 1 || dimension > MOST_DIMENSIONS) {
            throw new EncodeException("the model's " + states.getName() + ": found the dimension " + dimension
                    + "; expected a fixed one from 1 to " + MOST_DIMENSIONS);
        }
        return (int) dimension;
    }

    private static boolean isTensor(NodeInfo info, OnnxJavaType type, int axes) {
        return info.getInfo() instanceof TensorInfo tensor && tensor.type == type && tensor.getShape().length == axes;
    }

    private static String shown(Object infos) {
        return Visible.of(infos.toString(), LONGEST_SHOWN);
    }

    private static EncodeException failure(String what, Throwable cause) {
        return new EncodeException(what + ": " + Visible.of(String.valueOf(cause.getMessage()), LONGEST_SHOWN), cause);
    }
}
