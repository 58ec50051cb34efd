package org.demarche.score;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * File names as reports write them. A plain name stays as it is. One with a {@code %}, a control or
 * direction-changing character, or bytes that are no text has those bytes written as {@code %XX} (RFC 3986), so that
 * two files never share a name and every name can be turned back.
 */
final class InputName {

    private static final Pattern TO_ESCAPE = Pattern.compile("[%\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}]+");
    private static final char NOT_TEXT = '\uFFFD';

    private InputName() {}

    static String of(Path path) {
        String name = path.toString();
        return name.indexOf(NOT_TEXT) >= 0 ? rawBytes(path) : escaped(name);
    }

    private static String escaped(String name) {
        return TO_ESCAPE.matcher(name).replaceAll(match -> Matcher.quoteReplacement(percent(match.group())));
    }

    private static String percent(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
        }
        return escaped.toString();
    }

    /** A path's URI holds its bytes, also those that are no text. */
    private static String rawBytes(Path path) {
        String raw = path.toAbsolutePath().toUri().getRawPath();
        String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }
}
