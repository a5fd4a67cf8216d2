package app.signalbox.server.triage.embedded;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A protocol buffer message as the list of its fields, for changing a few of them without the schema of the rest.
 * See https://protobuf.dev/programming-guides/encoding.
 */
record ProtoMessage(List<Field> fields) {

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH_DELIMITED = 2;

    ProtoMessage {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param value of a varint, else 0
     * @param content of every other kind, else empty
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Field(int number, int wire, long value, byte[] content) {

        static Field of(int number, long value) {
            return new Field(number, VARINT, value, new byte[0]);
        }

        static Field of(int number, byte[] content) {
            return new Field(number, LENGTH_DELIMITED, 0, content);
        }

        static Field of(int number, String text) {
            return of(number, text.getBytes(StandardCharsets.UTF_8));
        }

        static Field of(int number, ProtoMessage message) {
            return of(number, message.bytes());
        }

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        ProtoMessage message() {
            return parse(content);
        }

        private void write(ByteArrayOutputStream target) {
            writeVarint(((long) number << 3) | wire, target);
            if (wire == VARINT) {
                writeVarint(value, target);
                return;
            }
            if (wire == LENGTH_DELIMITED) {
                writeVarint(content.length, target);
            }
            target.writeBytes(content);
        }
    }

    static ProtoMessage of(Field... fields) {
        return new ProtoMessage(List.of(fields));
    }

    static ProtoMessage parse(byte[] bytes) {
        List<Field> fields = new ArrayList<>();
        int[] at = {0};
        while (at[0] < bytes.length) {
            long key = readVarint(bytes, at);
            int number = (int) (key >>> 3);
            int wire = (int) (key & 7);
            fields.add(wire == VARINT ? Field.of(number, readVarint(bytes, at)) : sized(number, wire, bytes, at));
        }
        return new ProtoMessage(fields);
    }

    private static Field sized(int number, int wire, byte[] bytes, int[] at) {
        int length = wire == LENGTH_DELIMITED ? (int) readVarint(bytes, at) : wire == EIGHT_BYTES ? 8 : 4;
        at[0] += length;
        return new Field(number, wire, 0, Arrays.copyOfRange(bytes, at[0] - length, at[0]));
    }

    byte[] bytes() {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        fields.forEach(field -> field.write(target));
        return target.toByteArray();
    }

    List<Field> all(int number) {
        return fields.stream().filter(field -> field.number() == number).toList();
    }

    List<String> texts(int number) {
        return all(number).stream().map(Field::text).toList();
    }

    /** The message without some of its fields. */
    ProtoMessage without(Predicate<Field> unwanted) {
        return new ProtoMessage(fields.stream().filter(unwanted.negate()).toList());
    }

    /** The message with further fields behind its own. */
    ProtoMessage with(List<Field> further) {
        List<Field> more = new ArrayList<>(fields);
        more.addAll(further);
        return new ProtoMessage(more);
    }

    private static long readVarint(byte[] bytes, int[] at) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at[0]++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static void writeVarint(long value, ByteArrayOutputStream target) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            target.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        target.write((int) rest);
    }
}
