package org.demarche.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.demarche.format.FormatReading.Posted;
import org.demarche.format.FormatReading.Reason;

/**
 * Reads mails, and web pages that a browser saved as one file (MHT, RFC 2557). Of a mail its plain text is read, for
 * that is what its author wrote; the page only where there is no text to speak of, and in saved web pages. Attachments
 * and mails inside mails are not opened.
 */
final class MailReader {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1000;
    private static final int MOST_FIELDS = 1000;
    private static final int LONGEST_FIELD = 100_000;

    /** Less is "your program cannot show this mail". */
    private static final int ENOUGH_TEXT = 200;

    private static final Pattern ANSWERED = Pattern.compile("(?i)^(?:(?:re|fwd?|aw|wg)(?:\\[\\d+])?: ?)+");

    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MOST_FIELDS)
            .setMaxHeaderLen(LONGEST_FIELD)
            .build();

    private String subject = "";
    private boolean saved;
    private boolean attached;
    private int attachments;
    private int depth;
    private int parts;
    private Optional<Part> text = Optional.empty();
    private Optional<Part> page = Optional.empty();

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Part(byte[] content, Optional<String> charset) {}

    private MailReader() {}

    static Posted read(byte[] content) throws UnreadableException {
        MailReader reader = new MailReader();
        boolean cutOff = false;
        try {
            reader.walk(new ByteArrayInputStream(content));
        } catch (IOException | MimeException e) { // what was read so far is read
            cutOff = true;
        }
        return reader.chosen(cutOff);
    }

    private void walk(InputStream content) throws IOException, MimeException, UnreadableException {
        MimeTokenStream stream = new MimeTokenStream(LIMITS);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE); // mails inside mails stay bodies
        stream.parse(content);
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_FIELD ->
                    field(
                            stream.getField().getNameLowerCase(),
                            String.valueOf(stream.getField().getBody()));
                case T_START_HEADER -> attached = false;
                case T_START_MULTIPART -> enter();
                case T_END_MULTIPART -> depth--;
                case T_BODY -> body(stream.getBodyDescriptor(), stream.getDecodedInputStream());
                default -> {}
            }
        }
    }

    private void enter() throws UnreadableException {
        if (++depth > DEEPEST) {
            throw new UnreadableException(Reason.TOO_DEEP, "more than " + DEEPEST + " parts in one another");
        }
    }

    private void field(String name, String body) {
        if (name.equals("content-disposition")) {
            attached = body.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        } else if (depth == 0 && name.equals("subject") && subject.isEmpty()) {
            subject = ANSWERED.matcher(decoded(body)).replaceFirst("");
        } else if (depth == 0 && name.equals("content-type")) {
            String type = body.strip().toLowerCase(Locale.ROOT);
            saved = type.startsWith("multipart/related") && !type.contains("multipart/alternative");
        }
    }

    private void body(BodyDescriptor part, InputStream content) throws IOException, UnreadableException {
        if (++parts > MOST_PARTS) {
            throw new UnreadableException(Reason.BOMB, "more than " + MOST_PARTS + " parts in a mail");
        }
        String type = part.getMimeType().toLowerCase(Locale.ROOT);
        Optional<String> charset = Optional.ofNullable(part.getCharset());
        if (attached || type.startsWith("message/")) {
            attachments++;
        } else if (type.equals("text/plain") && text.isEmpty()) {
            text = Optional.of(new Part(content.readAllBytes(), charset));
        } else if ((type.equals("text/html") || type.equals("application/xhtml+xml")) && page.isEmpty()) {
            page = Optional.of(new Part(content.readAllBytes(), charset));
        }
    }

    private Posted chosen(boolean cutOff) throws UnreadableException {
        boolean html =
                page.isPresent() && (saved || text.filter(MailReader::isEnough).isEmpty());
        Optional<Part> chosen = html ? page : text;
        if (chosen.isEmpty()) {
            throw cutOff
                    ? new UnreadableException(Reason.CORRUPT, "a mail that is cut off or damaged")
                    : new UnreadableException(Reason.NO_TEXT, "a mail without text");
        }
        return new Posted(subject, html, chosen.get().charset(), chosen.get().content(), notes(cutOff));
    }

    private List<String> notes(boolean cutOff) {
        String unopened = attachments + (attachments == 1 ? " attachment" : " attachments") + " not opened";
        String damaged = "cut off or damaged; read as far as it goes";
        if (attachments == 0) {
            return cutOff ? List.of(damaged) : List.of();
        }
        return cutOff ? List.of(unopened, damaged) : List.of(unopened);
    }

    private static boolean isEnough(Part text) {
        String letters = new String(text.content(), StandardCharsets.ISO_8859_1);
        return letters.chars().filter(Character::isLetter).limit(ENOUGH_TEXT).count() == ENOUGH_TEXT;
    }

    private static String decoded(String field) {
        String unfolded = field.replaceAll("\\s+", " ").strip();
        try {
            return DecoderUtil.decodeEncodedWords(unfolded, DecodeMonitor.SILENT, StandardCharsets.UTF_8)
                    .strip();
        } catch (RuntimeException e) { // of an encoding that is none
            return unfolded;
        }
    }
}
