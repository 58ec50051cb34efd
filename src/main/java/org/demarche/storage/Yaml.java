package org.demarche.storage;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A YAML file that people write, read into records. Nothing in it names a type: tags of other than plain values are refused, and every scalar is
 * the text that stands there, so that {@code 1.10} and {@code no} are what they look like. Unlike in {@link Json}, a list that is
 * missing is empty, and unknown fields are refused. At most 1 MiB, 20 levels, no aliases of lists and fields.
 */
public final class Yaml {

    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .withConfigOverride(
                    List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL)))
            .build();

    /** Not YAML, or not what is expected of it. The message is one line. */
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1;

        private final long line;

        private RefusedException(long line, String message) {
            super(message.lines().findFirst().orElse("not YAML"));
            this.line = line;
        }

        /** From 1; 0 for the whole file. */
        public long line() {
            return line;
        }
    }

    private final Node root;
    private final JsonNode content;

    private Yaml(Node root, JsonNode content) {
        this.root = root;
        this.content = content;
    }

    /** @throws RefusedException if it is not one YAML document in UTF-8 with fields at its top, or breaks a limit */
    public static Yaml parse(byte[] bytes) throws RefusedException {
        if (bytes.length > LARGEST) {
            throw new RefusedException(0, "more than 1 MiB");
        }
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        try {
            StreamReader reader = new StreamReader(decoded(bytes));
            Node root = new Composer(new ParserImpl(reader, limits), new Resolver(), limits).getSingleNode();
            if (!(root instanceof MappingNode)) {
                throw new RefusedException(0, "no fields");
            }
            return new Yaml(root, tree(root));
        } catch (MarkedYAMLException e) {
            throw new RefusedException(
                    e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1, e.getProblem());
        } catch (YAMLException e) {
            throw new RefusedException(0, String.valueOf(e.getMessage()));
        }
    }

    /** @throws RefusedException if a field is missing, unknown or of another form, or a record's constructor refuses it */
    public <T> T as(Class<T> type) throws RefusedException {
        try {
            return MAPPER.treeToValue(content, type);
        } catch (JsonMappingException e) {
            throw new RefusedException(line(e.getPath()), written(e.getPath()) + reason(e));
        } catch (JsonProcessingException e) {
            throw new RefusedException(0, e.getOriginalMessage());
        }
    }

    /** Where a field at the top stands, from 1; that of the top itself if there is no such field. */
    public long line(String field) {
        return line(List.of(new JsonMappingException.Reference(this, field)));
    }

    private long line(List<JsonMappingException.Reference> path) {
        Node at = root;
        for (JsonMappingException.Reference step : path) {
            if (at instanceof MappingNode fields) {
                at = fields.getValue().stream()
                        .filter(field -> key(field).equals(step.getFieldName()))
                        .findFirst()
                        .map(NodeTuple::getValueNode)
                        .orElse(at);
            } else if (at instanceof SequenceNode list) {
                at = list.getValue().get(step.getIndex());
            }
        }
        return at.getStartMark().getLine() + 1L;
    }

    private static String written(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getFieldName() == null ? "[" + (step.getIndex() + 1) + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.(.+)$", "$1: ");
    }

    private static String reason(JsonMappingException e) {
        if (e.getCause() instanceof IllegalArgumentException ours) {
            return String.valueOf(ours.getMessage());
        }
        return e instanceof UnrecognizedPropertyException ? "unknown field" : "missing, or of another form";
    }

    private static JsonNode tree(Node node) throws RefusedException {
        if (node instanceof ScalarNode scalar) {
            boolean nothing = scalar.isPlain() && scalar.getValue().isEmpty();
            return nothing ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(scalar.getValue());
        }
        if (node instanceof SequenceNode list) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node entry : list.getValue()) {
                array.add(tree(entry));
            }
            return array;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (NodeTuple field : ((MappingNode) node).getValue()) {
            if (fields.has(key(field))) {
                throw new RefusedException(
                        field.getKeyNode().getStartMark().getLine() + 1L,
                        "field \"" + key(field) + "\" stands there twice");
            }
            fields.set(key(field), tree(field.getValueNode()));
        }
        return fields;
    }

    /** A list or fields as a key are no name that any record has. */
    private static String key(NodeTuple field) {
        return field.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
    }

    private static String decoded(byte[] bytes) throws RefusedException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedException(0, "bytes that are not UTF-8");
        }
    }
}
