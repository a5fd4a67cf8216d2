package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.embedded.ProtoMessage.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Cuts the embedding model down to its first layers and lets it quantise activations by fixed ranges. The file as it
 * comes takes the range of the whole batch, so that company would change a vector; with fixed ranges a message has
 * the same vector in any batch of the same width. Field numbers are those of onnx.proto; see decision 0003.
 */
final class EarlyLayers {

    /** Layers of the model that are kept; see decision 0003. */
    static final int KEPT = 4;

    private static final String OUTPUT = "/encoder/layer." + (KEPT - 1) + "/output/LayerNorm/Add_1_output_0";
    private static final int MODEL_GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int GRAPH_OUTPUT = 12;
    private static final int VALUE_INFO = 13;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_TYPE = 4;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_RAW = 9;
    private static final int FLOAT = 1;
    private static final int UNSIGNED_BYTE = 2;

    private EarlyLayers() {}

    /** The model that quantises each batch by its own range, and says after the states which scales and zero it took. */
    static byte[] measuring(byte[] model) {
        ProtoMessage graph = cut(graph(model));
        List<Field> outputs = new ArrayList<>(List.of(output(OUTPUT, FLOAT)));
        for (ProtoMessage node : quantising(graph)) {
            outputs.add(output(node.texts(NODE_OUTPUT).get(1), FLOAT));
            outputs.add(output(node.texts(NODE_OUTPUT).get(2), UNSIGNED_BYTE));
        }
        return model(model, graph.with(outputs));
    }

    /** The model that quantises by these ranges, one for each place where it does. */
    static byte[] fixed(byte[] model, List<ActivationRange> ranges) {
        ProtoMessage graph = cut(graph(model));
        if (quantising(graph).size() != ranges.size()) {
            throw new IllegalArgumentException("The ranges belong to another model; run train-heads again");
        }
        Iterator<ActivationRange> next = ranges.iterator();
        List<Field> fields = new ArrayList<>(List.of(output(OUTPUT, FLOAT)));
        for (Field field : graph.fields()) {
            if (isQuantising(field)) {
                fields.addAll(fixed(field.message(), next.next()));
            } else {
                fields.add(field);
            }
        }
        return model(model, new ProtoMessage(fields));
    }

    /** A node that quantises by constants, and the constants under the names that the old node gave its own findings. */
    private static List<Field> fixed(ProtoMessage node, ActivationRange range) {
        List<String> outputs = node.texts(NODE_OUTPUT);
        byte[] scale = ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(range.scale())
                .array();
        ProtoMessage replacement = ProtoMessage.of(
                Field.of(NODE_INPUT, node.texts(NODE_INPUT).getFirst()),
                Field.of(NODE_INPUT, outputs.get(1)),
                Field.of(NODE_INPUT, outputs.get(2)),
                Field.of(NODE_OUTPUT, outputs.getFirst()),
                Field.of(NODE_TYPE, "QuantizeLinear"));
        return List.of(
                Field.of(NODE, replacement),
                constant(outputs.get(1), FLOAT, scale),
                constant(outputs.get(2), UNSIGNED_BYTE, new byte[] {range.zero()}));
    }

    private static Field constant(String name, int type, byte[] content) {
        return Field.of(
                INITIALIZER,
                ProtoMessage.of(
                        Field.of(TENSOR_TYPE, type), Field.of(TENSOR_RAW, content), Field.of(TENSOR_NAME, name)));
    }

    private static Field output(String name, int type) {
        ProtoMessage tensor = ProtoMessage.of(Field.of(1, type));
        return Field.of(
                GRAPH_OUTPUT, ProtoMessage.of(Field.of(1, name), Field.of(2, ProtoMessage.of(Field.of(1, tensor)))));
    }

    private static ProtoMessage graph(byte[] model) {
        return ProtoMessage.parse(model).all(MODEL_GRAPH).getFirst().message();
    }

    private static byte[] model(byte[] original, ProtoMessage graph) {
        return ProtoMessage.parse(original)
                .without(field -> field.number() == MODEL_GRAPH)
                .with(List.of(Field.of(MODEL_GRAPH, graph)))
                .bytes();
    }

    /** Only what leads to the last kept layer; nodes stand in the order in which they run. */
    private static ProtoMessage cut(ProtoMessage graph) {
        Set<String> needed = new HashSet<>(Set.of(OUTPUT));
        for (Field node : graph.all(NODE).reversed()) {
            if (leadsTo(needed, node)) {
                needed.addAll(node.message().texts(NODE_INPUT));
            }
        }
        return graph.without(field -> switch (field.number()) {
            case NODE -> !leadsTo(needed, field);
            case INITIALIZER ->
                !needed.contains(field.message().texts(TENSOR_NAME).getFirst());
            default -> field.number() == GRAPH_OUTPUT || field.number() == VALUE_INFO;
        });
    }

    private static boolean leadsTo(Set<String> needed, Field node) {
        return node.message().texts(NODE_OUTPUT).stream().anyMatch(needed::contains);
    }

    private static List<ProtoMessage> quantising(ProtoMessage graph) {
        return graph.fields().stream()
                .filter(EarlyLayers::isQuantising)
                .map(Field::message)
                .toList();
    }

    private static boolean isQuantising(Field field) {
        return field.number() == NODE && field.message().texts(NODE_TYPE).contains("DynamicQuantizeLinear");
    }
}
