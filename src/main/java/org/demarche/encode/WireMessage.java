package org.demarche.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.demarche.Visible;

/**
 * One message in the wire format of protocol buffers (protobuf.dev, "Encoding"), read field after field. Every length is
 * held against the bytes that are there before anything is done with it, and what may be taken out of a whole file is
 * bounded, so that a hostile file ends in one {@link EncodeException}.
 */
final class WireMessage {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private static final int LONGEST_VARINT = 64;
    private static final int LONGEST_TEXT = 1024;

    /** Of names, messages and numbers in a file; a BERT of 24 layers needs about 4 MB of this. */
    private static final int BUDGET = 1 << 25;

    private static final int COST_OF_ONE = 128;

    private final ByteBuffer content;
    private final Budget budget;
    private final int end;
    private int position;

    private int field;
    private int type;
    private long number;
    private int start;

    private WireMessage(ByteBuffer content, Budget budget, int start, int end) {
        this.content = content;
        this.budget = budget;
        this.position = start;
        this.end = end;
    }

    /** What is left in the buffer, which is not moved. */
    static WireMessage of(ByteBuffer content) {
        return new WireMessage(content, new Budget(), content.position(), content.limit());
    }

    /** Goes to the next field; false at the end of the message. */
    boolean next() {
        if (position == end) {
            return false;
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        type = (int) (tag & 7);
        if (tag >>> 3 < 1 || tag >>> 3 > Integer.MAX_VALUE) {
            throw wrong("the field number " + (tag >>> 3), "a positive one");
        }
        switch (type) {
            case VARINT -> number = varint();
            case FIXED_64 -> skip(Long.BYTES);
            case FIXED_32 -> skip(Integer.BYTES);
            case BYTES -> skip(varint());
            default -> throw wrong("the wire type " + type, "0, 1, 2 or 5");
        }
        return true;
    }

    int field() {
        return field;
    }

    long number() {
        require(VARINT);
        return number;
    }

    /** Each of a repeated number, packed or not. */
    void numbers(LongConsumer out) {
        if (type == VARINT) {
            budget.take(COST_OF_ONE);
            out.accept(number);
            return;
        }
        require(BYTES);
        new WireMessage(content, budget, start, position).allVarints(out);
    }

    /** Each of the numbers of variable length that the buffer is made of. */
    static void varints(ByteBuffer packed, LongConsumer out) {
        of(packed).allVarints(out);
    }

    float decimal() {
        require(FIXED_32);
        budget.take(COST_OF_ONE);
        return content.slice(start, Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat();
    }

    /** The bytes themselves, not a copy. */
    ByteBuffer bytes() {
        require(BYTES);
        return content.slice(start, position - start);
    }

    WireMessage message() {
        require(BYTES);
        budget.take(COST_OF_ONE);
        return new WireMessage(content, budget, start, position);
    }

    /** UTF-8; malformed bytes come as U+FFFD. */
    String text() {
        require(BYTES);
        int length = position - start;
        if (length > LONGEST_TEXT) {
            throw wrong("a name of " + length + " bytes", "at most " + LONGEST_TEXT);
        }
        budget.take(COST_OF_ONE + length);
        byte[] text = new byte[length];
        content.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    EncodeException wrong(String found, String expected) {
        return new EncodeException(
                "the ONNX file, byte " + position + ": found " + Visible.of(found) + "; expected " + expected);
    }

    private void allVarints(LongConsumer out) {
        while (position < end) {
            budget.take(COST_OF_ONE);
            out.accept(varint());
        }
    }

    private void require(int expected) {
        if (type != expected) {
            throw wrong("field " + field + " with the wire type " + type, "type " + expected);
        }
    }

    private void skip(long length) {
        if (length < 0 || length > end - position) {
            throw wrong("a field of " + Long.toUnsignedString(length) + " bytes", "at most " + (end - position));
        }
        start = position;
        position += (int) length;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < LONGEST_VARINT; shift += 7) {
            if (position == end) {
                throw wrong("its end inside a number", "more: the file is cut or damaged");
            }
            byte next = content.get(position++);
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw wrong("a number of more than 10 bytes", "at most 10");
    }

    /** What may still be taken out of a file, about in bytes of memory. */
    private static final class Budget {

        private int left = BUDGET;

        void take(int cost) {
            left -= cost;
            if (left < 0) {
                throw new EncodeException("the ONNX file: found more names, nodes and tensors than fit " + BUDGET
                        + " bytes; expected those of a transformer");
            }
        }
    }
}
