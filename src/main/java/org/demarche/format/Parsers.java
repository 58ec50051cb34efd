package org.demarche.format;

import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Unread;

/** Reads a file in this process, come what may. */
final class Parsers {

    private Parsers() {}

    static FormatReading read(Format format, byte[] content) {
        try {
            return switch (format) {
                case PDF -> PdfReader.read(content);
                case ZIP -> ZipReader.read(content);
                case RTF -> RtfReader.read(content);
                case MAIL -> MailReader.read(content);
            };
        } catch (UnreadableException e) {
            return e.reading();
        } catch (StackOverflowError e) {
            return new Unread(Reason.TOO_DEEP, "nested deeper than the parser can follow");
        } catch (RuntimeException e) { // a fault of the parser's must cost one file
            return new Unread(
                    Reason.CORRUPT, "the parser gave up: " + e.getClass().getSimpleName());
        }
    }
}
