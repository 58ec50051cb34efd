package org.demarche.format;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a mail by its fields. A statement may begin with {@code From:} and {@code Subject:} too; so three known fields
 * are wanted, one of which only a program writes, and nothing but fields before the first blank line.
 */
final class MailHead {

    private static final int HEAD = 64 << 10;

    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):.*");

    private static final Set<String> WRITTEN_BY_PROGRAMS = Set.of(
            "mime-version", "message-id", "received", "return-path", "content-type", "content-transfer-encoding");

    private static final Set<String> WRITTEN_BY_PEOPLE = Set.of("from", "to", "cc", "subject", "date", "reply-to");

    /** A mailbox separates its mails by such a line; the first may stand before a mail saved from one. */
    private static final String MAILBOX = "From ";

    private MailHead() {}

    static boolean opens(byte[] content) {
        if (content.length == 0 || !Character.isLetter(content[0])) {
            return false;
        }
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        List<String> lines = head.lines().takeWhile(line -> !line.isEmpty()).toList();
        Set<String> fields = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                fields.add(field.group(1).toLowerCase(Locale.ROOT));
            } else if (!(i == 0 ? line.startsWith(MAILBOX) : isContinuation(line))) {
                return false;
            }
        }
        long programs = fields.stream().filter(WRITTEN_BY_PROGRAMS::contains).count();
        long people = fields.stream().filter(WRITTEN_BY_PEOPLE::contains).count();
        return programs >= 1 && programs + people >= 3;
    }

    private static boolean isContinuation(String line) {
        return line.charAt(0) == ' ' || line.charAt(0) == '\t';
    }
}
