package org.demarche.format;

import java.util.List;
import java.util.Optional;
import org.demarche.Block;

/** What came of reading a file of one of the {@linkplain Format formats}. */
public sealed interface FormatReading permits FormatReading.Written, FormatReading.Posted, FormatReading.Unread {

    /**
     * A document.
     *
     * @param title empty if the document does not say or show it
     * @param blocks in reading order, the title among them or not; a {@code BODY} may be a list item all the same
     * @param leftOut how many lines of running heads, notes and the like were left out
     */
    record Written(String title, List<Block> blocks, int leftOut, List<String> notes) implements FormatReading {
        public Written {
            blocks = List.copyOf(blocks);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The text or page that a mail carries, as it was before it was packed.
     *
     * @param title the mail's subject, may be empty
     * @param html whether it is a page
     * @param charset the name of its encoding, as the mail has it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Posted(String title, boolean html, Optional<String> charset, byte[] content, List<String> notes)
            implements FormatReading {
        public Posted {
            notes = List.copyOf(notes);
        }
    }

    /** @param note one line: what was found, what to do */
    record Unread(Reason reason, String note) implements FormatReading {}

    /** Why nothing was read. */
    enum Reason {
        /** Pictures of text, or none at all. */
        NO_TEXT,
        /** Locked by a password. */
        ENCRYPTED,
        /** Damaged beyond reading. */
        CORRUPT,
        /** A container of something else than a text document. */
        OFFICE,
        /** Packed so that it grows beyond all measure. */
        BOMB,
        /** Nested beyond all measure. */
        TOO_DEEP,
        /** The parser did not end in time. */
        TIMEOUT,
        /** The parser ran out of memory. */
        OOM,
        /** The parser's process died or could not be started. */
        CRASH
    }
}
