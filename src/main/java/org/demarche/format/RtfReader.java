package org.demarche.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.demarche.Section;
import org.demarche.Words;
import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Written;

/**
 * Reads the text of an RTF file (Rich Text Format 1.9.1): groups, control words, and bytes of one code page. Pictures,
 * notes, running heads, deleted and hidden text are passed over, and so is every destination that is marked as one to
 * ignore. Takes time linear in the file.
 */
final class RtfReader implements RtfTokens.Visitor {

    private static final int DEEPEST = 1000;

    /** Destinations that hold no running text. */
    private static final Set<String> PASSED_OVER =
            Words.of("fonttbl colortbl filetbl pict object header headerl headerr headerf footer footerl footerr"
                    + " footerf footnote annotation fldinst listtext pntext xe tc nonshppict author operator company"
                    + " subject keywords doccomm");

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("tab", " "),
            Map.entry("line", " "),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"),
            Map.entry("bullet", "\u2022"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("~", " "),
            Map.entry("_", "-"),
            Map.entry("{", "{"),
            Map.entry("}", "}"),
            Map.entry("\\", "\\"));

    private enum Destination {
        TEXT,
        TITLE,
        STYLES,
        NOTHING
    }

    /**
     * What holds inside a group, and is as it was behind it.
     *
     * @param substitutes how many characters for old programs follow a Unicode character
     */
    private record Group(Destination destination, boolean hidden, int substitutes) {

        Group to(Destination other) {
            return destination == Destination.NOTHING ? this : new Group(other, hidden, substitutes);
        }
    }

    private final Deque<Group> around = new ArrayDeque<>();
    private Group group = new Group(Destination.TEXT, false, 1);
    private boolean ignorable;
    private int substitutesLeft;

    private Charset charset = Charset.forName("windows-1252");
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private final BlockList blocks = new BlockList();
    private final StringBuilder title = new StringBuilder();
    private final Map<Integer, String> styleNames = new HashMap<>();
    private final StringBuilder styleName = new StringBuilder();
    private int style;
    private Section section = Section.BODY;
    private boolean furniture;
    private int leftOut;

    private RtfReader() {}

    static Written read(byte[] content) throws UnreadableException {
        RtfReader reader = new RtfReader();
        RtfTokens.read(content, reader);
        reader.endParagraph();
        boolean cutOff = !reader.around.isEmpty();
        String first = reader.blocks.title();
        return Salvaged.written(
                first.isEmpty() ? Properties.title(reader.title.toString()) : first,
                reader.blocks.blocks(),
                reader.leftOut,
                cutOff);
    }

    @Override
    public void open() throws UnreadableException {
        flush();
        if (around.size() >= DEEPEST) {
            throw new UnreadableException(Reason.TOO_DEEP, "more than " + DEEPEST + " groups in one another");
        }
        around.push(group);
        substitutesLeft = 0;
    }

    @Override
    public void close() {
        flush();
        if (group.destination == Destination.STYLES && !styleName.toString().isBlank()) {
            styleNames.putIfAbsent(style, styleName.toString().replace(";", "").strip());
            style = 0;
        }
        styleName.setLength(0);
        if (!around.isEmpty()) {
            group = around.pop();
        }
        substitutesLeft = 0;
        ignorable = false;
    }

    @Override
    public void text(byte aByte) {
        if (substitutesLeft > 0) {
            substitutesLeft--;
        } else {
            bytes.write(aByte);
        }
    }

    @Override
    public void control(String word, int number, boolean hasNumber) {
        flush();
        if (ignorable) {
            ignorable = false;
            group = group.to(Destination.NOTHING);
        } else if (word.equals("*")) {
            ignorable = true;
        } else if (PASSED_OVER.contains(word)) {
            group = group.to(Destination.NOTHING);
        } else if (SYMBOLS.containsKey(word)) {
            add(SYMBOLS.getOrDefault(word, ""));
        } else {
            command(word, number, hasNumber);
        }
    }

    private void command(String word, int number, boolean hasNumber) {
        switch (word) {
            case "par", "sect", "page", "cell", "row" -> endParagraph();
            case "pard" -> section = Section.BODY;
            case "u" -> unicode(number);
            case "uc" -> group = new Group(group.destination, group.hidden, Math.max(0, number));
            case "ansicpg" -> charset = codePage(number);
            case "mac" -> charset = charset("x-MacRoman");
            case "v", "deleted" -> group = new Group(group.destination, !hasNumber || number != 0, group.substitutes);
            case "stylesheet" -> group = group.to(Destination.STYLES);
            case "title" -> group = group.to(Destination.TITLE);
            case "s" -> style(number);
            case "outlinelevel" -> section = section == Section.TITLE ? section : Section.HEADING;
            case "ls" -> section = section == Section.BODY ? Section.LIST : section;
            default -> {}
        }
    }

    /** A number below zero stands for one above 32,767. */
    private void unicode(int number) {
        add(String.valueOf((char) number));
        substitutesLeft = group.substitutes;
    }

    private void style(int number) {
        if (group.destination == Destination.STYLES) {
            style = number;
            return;
        }
        String name = styleNames.getOrDefault(number, "");
        section = StyleNames.section(name).orElse(section);
        furniture = StyleNames.isFurniture(name);
    }

    private void flush() {
        if (bytes.size() > 0) {
            add(bytes.toString(charset));
            bytes.reset();
        }
    }

    private void add(String text) {
        if (group.hidden) {
            return;
        }
        switch (group.destination) {
            case TEXT -> blocks.append(text);
            case TITLE -> title.append(text);
            case STYLES -> styleName.append(text);
            case NOTHING -> {}
        }
    }

    private void endParagraph() {
        flush();
        if (group.destination != Destination.TEXT) {
            return;
        }
        if (furniture) {
            leftOut += blocks.drop();
        } else {
            blocks.end(section);
        }
    }

    private static Charset codePage(int number) {
        return number == 65001 ? charset("UTF-8") : charset("windows-" + number);
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
    }
}
