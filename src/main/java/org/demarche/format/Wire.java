package org.demarche.format;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.Block;
import org.demarche.Section;
import org.demarche.format.FormatReading.Posted;
import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Unread;
import org.demarche.format.FormatReading.Written;

/**
 * How the two processes speak: numbers of four bytes, and byte strings and names behind their length. No object is serialized,
 * and nothing that is read names a class. What is read is checked like any file: the child may have been taken over by
 * what it parsed.
 */
final class Wire {

    /** No file and no text is larger; what claims to be is not believed. */
    private static final int LONGEST = 64 << 20;

    private static final int MOST = 1_000_000;

    /** Before each request, so that the end of them is told from one that is cut off. */
    private static final int REQUEST = 1;

    private Wire() {}

    static void writeRequest(DataOutputStream out, Format format, byte[] content) throws IOException {
        out.write(REQUEST);
        writeText(out, format.name());
        writeBytes(out, content);
        out.flush();
    }

    /** Empty if there is no further request. */
    static Optional<Format> readFormat(DataInputStream in) throws IOException {
        return in.read() < 0 ? Optional.empty() : Optional.of(one(Format.values(), in));
    }

    static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a length of " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("ended early");
        }
        return bytes;
    }

    static void writeReading(DataOutputStream out, FormatReading reading) throws IOException {
        if (reading instanceof Written written) {
            out.writeInt(0);
            writeText(out, written.title());
            out.writeInt(written.leftOut());
            writeTexts(out, written.notes());
            out.writeInt(written.blocks().size());
            for (Block block : written.blocks()) {
                writeText(out, block.section().name());
                writeText(out, block.text());
            }
        } else if (reading instanceof Posted posted) {
            out.writeInt(1);
            writeText(out, posted.title());
            out.writeInt(posted.html() ? 1 : 0);
            writeText(out, posted.charset().orElse(""));
            writeBytes(out, posted.content());
            writeTexts(out, posted.notes());
        } else if (reading instanceof Unread unread) {
            out.writeInt(2);
            writeText(out, unread.reason().name());
            writeText(out, unread.note());
        }
        out.flush();
    }

    static FormatReading readReading(DataInputStream in) throws IOException {
        int kind = in.readInt();
        return switch (kind) {
            case 0 -> readWritten(in);
            case 1 ->
                new Posted(
                        readText(in),
                        in.readInt() != 0,
                        Optional.of(readText(in)).filter(name -> !name.isEmpty()),
                        readBytes(in),
                        readTexts(in));
            case 2 -> new Unread(one(Reason.values(), in), readText(in));
            default -> throw new IOException("an answer of kind " + kind);
        };
    }

    private static Written readWritten(DataInputStream in) throws IOException {
        String title = readText(in);
        int leftOut = in.readInt();
        List<String> notes = readTexts(in);
        int size = readSize(in);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Section section = one(Section.values(), in);
            String text = readText(in);
            if (text.isBlank()) {
                throw new IOException("a block without text");
            }
            blocks.add(new Block(section, text));
        }
        return new Written(title, blocks, leftOut, notes);
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int size = readSize(in);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static int readSize(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException("a list of " + size);
        }
        return size;
    }

    private static <T extends Enum<T>> T one(T[] values, DataInputStream in) throws IOException {
        String name = readText(in);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("none of " + values.length + " names"));
    }
}
