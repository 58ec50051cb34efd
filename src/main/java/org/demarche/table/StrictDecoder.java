package org.demarche.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;

/** Decodes a stream in pieces and stops at the first byte that is not of the encoding; Java's readers put U+FFFD there. */
final class StrictDecoder implements Closeable {

    private static final int PIECE = 1 << 16;
    private static final int SAMPLE = 4096;

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(PIECE).limit(0);
    private long taken;
    private boolean ended;

    private StrictDecoder(InputStream in, Charset charset, long taken) {
        this.in = in;
        this.charset = charset;
        this.taken = taken;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Takes a byte order mark off the stream and obeys it. */
    static StrictDecoder of(InputStream in, Charset unmarked) throws IOException {
        byte[] start = in.readNBytes(ByteOrderMark.LONGEST);
        Optional<ByteOrderMark> mark = ByteOrderMark.of(start);
        int skipped = mark.map(ByteOrderMark::length).orElse(0);
        StrictDecoder decoder =
                new StrictDecoder(in, mark.map(ByteOrderMark::charset).orElse(unmarked), start.length);
        decoder.bytes.limit(start.length - skipped);
        decoder.bytes.put(0, start, skipped, start.length - skipped);
        return decoder;
    }

    Charset charset() {
        return charset;
    }

    /**
     * @return how many characters were put into the piece, at least 1, or −1 at the end
     * @throws MalformedBytesException at malformed bytes, once all before them has been handed out
     */
    int read(char[] piece) throws IOException {
        CharBuffer out = CharBuffer.wrap(piece);
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (out.position() > 0) {
                return out.position();
            }
            if (result.isError()) {
                throw new MalformedBytesException(taken - bytes.remaining(), CharsetGuess.of(sample()));
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        taken += Math.max(0, count);
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private byte[] sample() {
        return Arrays.copyOfRange(bytes.array(), bytes.position(), Math.min(bytes.limit(), bytes.position() + SAMPLE));
    }
}
