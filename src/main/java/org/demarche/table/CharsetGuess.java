package org.demarche.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A first guess at the encoding of bytes that are not what they should be; only ever told, never obeyed. */
final class CharsetGuess {

    private static final int A_QUARTER = 4;

    private CharsetGuess() {}

    /** UTF-16 if many bytes are zero, else Windows-1252 if every byte is of it, else ISO-8859-1. */
    static String of(byte[] sample) {
        int[] zeros = new int[2];
        for (int i = 0; i < sample.length; i++) {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }
        if (Math.max(zeros[0], zeros[1]) > sample.length / A_QUARTER) {
            return zeros[0] > zeros[1] ? "UTF-16BE" : "UTF-16LE";
        }
        return decodes(sample, Charset.forName("windows-1252")) ? "windows-1252" : StandardCharsets.ISO_8859_1.name();
    }

    static boolean decodes(byte[] sample, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(sample));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
