package org.demarche.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.demarche.format.FormatReading.Reason;

/**
 * The entries of a zip container that are asked for, read from front to back within bounds: nothing is written to disk,
 * names are compared and never used as paths. A container that is cut off gives what stands before the cut.
 *
 * @param entries by name; of two entries with one name the first
 * @param cutOff whether the container ends early or is damaged
 */
record ZipEntries(Map<String, byte[]> entries, boolean cutOff) {

    private static final int MOST_ENTRIES = 10_000;

    /** Of all entries, also of those not asked for. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int LONGEST_ENTRY = 32 << 20;

    /** Text seldom packs to less than a twentieth; this is the limit of Apache POI. */
    private static final int HIGHEST_RATIO = 100;

    /** Small entries may be all blanks. */
    private static final long UNSUSPICIOUS = 1 << 20;

    static ZipEntries of(byte[] content, Predicate<String> wanted) throws UnreadableException {
        Reading reading = new Reading(content.length);
        boolean cutOff = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reading.add(entry.getName(), zip, wanted.test(entry.getName()));
            }
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new UnreadableException(Reason.ENCRYPTED, "its content is encrypted; save it without a password");
            }
            cutOff = true;
        } catch (IOException | IllegalArgumentException e) { // the latter for a name that is no text
            cutOff = true;
        }
        // the library takes the end of the bytes within the first header for the end of the entries
        return new ZipEntries(reading.entries, cutOff || reading.seen == 0);
    }

    private static final class Reading {

        private final long packed;
        private final Map<String, byte[]> entries = new LinkedHashMap<>();
        private int seen;
        private long unpacked;

        Reading(long packed) {
            this.packed = packed;
        }

        void add(String name, ZipInputStream zip, boolean wanted) throws IOException, UnreadableException {
            if (++seen > MOST_ENTRIES) {
                throw new UnreadableException(Reason.BOMB, "more than " + MOST_ENTRIES + " entries in a zip container");
            }
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            try {
                unpack(zip, wanted, kept);
            } finally { // of an entry that is cut off, what there is
                if (wanted) {
                    entries.putIfAbsent(name, kept.toByteArray());
                }
            }
        }

        private void unpack(ZipInputStream zip, boolean wanted, ByteArrayOutputStream kept)
                throws IOException, UnreadableException {
            byte[] buffer = new byte[8192];
            for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                unpacked += n;
                if (unpacked > MOST_BYTES || (unpacked > UNSUSPICIOUS && unpacked > HIGHEST_RATIO * packed)) {
                    throw new UnreadableException(
                            Reason.BOMB,
                            "a zip container that unpacks to more than " + HIGHEST_RATIO + " times its size");
                }
                if (wanted) {
                    kept.write(buffer, 0, n);
                    if (kept.size() > LONGEST_ENTRY) {
                        throw new UnreadableException(
                                Reason.BOMB, "more than " + LONGEST_ENTRY + " bytes of text in a zip container");
                    }
                }
            }
        }
    }
}
