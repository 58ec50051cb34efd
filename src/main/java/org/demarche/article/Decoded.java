package org.demarche.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bytes and how to read them. The text of a page is never made as a whole: it may be large, and its parser reads it once.
 *
 * @param content not to be changed
 * @param from where the text starts
 * @param isText whether it holds nothing that no text has
 * @param notes what was guessed or lost in decoding; empty for plain UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Decoded(byte[] content, int from, Charset charset, boolean isText, List<String> notes) {

    String text() {
        return new String(content, from, content.length - from, charset);
    }

    /** At most so many characters from the start. */
    String head(int most) {
        CharBuffer head = CharBuffer.allocate(most);
        try (Reader reader = reader()) {
            while (head.hasRemaining() && reader.read(head) >= 0) {}
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
        return head.flip().toString();
    }

    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(content, from, content.length - from), charset);
    }

    Decoded with(List<String> more) {
        return new Decoded(
                content,
                from,
                charset,
                isText,
                Stream.concat(notes.stream(), more.stream()).toList());
    }
}
