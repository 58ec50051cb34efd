package org.demarche.format;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.format.FormatReading.Reason;

/** Tells what a zip container holds, and reads Word (OOXML) and OpenDocument texts. */
final class ZipReader {

    private static final Pattern WORD_TEXT = Pattern.compile("word/document\\d*\\.xml");
    private static final String WORD_STYLES = "word/styles.xml";
    private static final String WORD_PROPERTIES = "docProps/core.xml";
    private static final String TYPE = "mimetype";
    private static final String OPEN_TEXT_TYPE = "application/vnd.oasis.opendocument.text";
    private static final String OPEN_TEXT = "content.xml";
    private static final String OPEN_PROPERTIES = "meta.xml";
    private static final String OPEN_MANIFEST = "META-INF/manifest.xml";

    private ZipReader() {}

    static FormatReading read(byte[] content) throws UnreadableException {
        ZipEntries zip = ZipEntries.of(content, ZipReader::isWanted);
        Map<String, byte[]> entries = zip.entries();
        XmlWalk xml = new XmlWalk(zip.cutOff());
        String wordText = entries.keySet().stream()
                .filter(name -> WORD_TEXT.matcher(name).matches())
                .findFirst()
                .orElse("");
        if (!wordText.isEmpty()) {
            return WordText.read(
                    part(entries, wordText), part(entries, WORD_STYLES), part(entries, WORD_PROPERTIES), xml);
        }
        String type = text(part(entries, TYPE)).strip();
        if (type.startsWith(OPEN_TEXT_TYPE)
                && text(part(entries, OPEN_MANIFEST)).contains("encryption-data")) {
            throw new UnreadableException(
                    Reason.ENCRYPTED, "an OpenDocument file with a password; save it without one");
        }
        if (type.startsWith(OPEN_TEXT_TYPE) && entries.containsKey(OPEN_TEXT)) {
            return OpenText.read(part(entries, OPEN_TEXT), part(entries, OPEN_PROPERTIES), xml);
        }
        if (zip.cutOff()) {
            throw new UnreadableException(Reason.CORRUPT, "a zip container that is cut off or damaged");
        }
        throw new UnreadableException(
                Reason.OFFICE,
                "a zip container of no text document; unpack it, or save its text as PDF, .docx or .txt");
    }

    private static boolean isWanted(String name) {
        return WORD_TEXT.matcher(name).matches()
                || name.equals(WORD_STYLES)
                || name.equals(WORD_PROPERTIES)
                || name.equals(TYPE)
                || name.equals(OPEN_TEXT)
                || name.equals(OPEN_PROPERTIES)
                || name.equals(OPEN_MANIFEST);
    }

    private static byte[] part(Map<String, byte[]> entries, String name) {
        return entries.getOrDefault(name, new byte[0]);
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }
}
