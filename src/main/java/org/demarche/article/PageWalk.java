package org.demarche.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.demarche.Omission;
import org.demarche.Section;
import org.demarche.Words;
import org.demarche.article.Cue.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Walks a page once, in reading order: makes a piece of the text between two breaks of the layout, and sees its parts. */
final class PageWalk implements NodeFilter {

    /** A name on an element inside a line is believed if it has no more text than this. */
    private static final int LONGEST_INLINE = 300;

    /** Pieces beyond this number are left out: menus and the like may be as many again as an article's blocks. */
    private static final int MOST_PIECES = 4 * ArticleReader.MOST_BLOCKS;

    /** What no reader sees. */
    private static final Set<String> MACHINERY =
            Words.of("script style template noscript iframe object svg canvas audio video datalist");

    private static final Set<String> CONTAINERS =
            Words.of("html body div section article main aside header footer nav table tbody tr td"
                    + " th ul ol dl figure form center blockquote fieldset details pre");

    private final Cues cues;
    private final PageFacts facts;
    private final List<Part> parts = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Section> sections = new ArrayDeque<>(List.of(Section.BODY));
    private final Deque<Line> interrupted = new ArrayDeque<>();
    private Part part;
    private Line line = new Line();
    private int links;
    private int preformatted;
    private int articles;

    /** A line of the layout while it grows. */
    private static final class Line {
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private int lines;
        private boolean afterBreak;
        private boolean hasText;

        private void clear() {
            hasText = false;
            text.setLength(0);
            linked = 0;
            lines = 0;
            afterBreak = false;
        }
    }

    private PageWalk(Element root, PageFacts facts, boolean byName) {
        cues = new Cues(byName);
        this.facts = facts;
        part = new Part(null, root, Cue.NONE);
        parts.add(part);
    }

    /** @param byName whether classes and ids are believed where they name furniture other than comments */
    static PageWalk through(Document page, PageFacts facts, boolean byName) {
        PageWalk walk = new PageWalk(page, facts, byName);
        NodeTraversor.filter(walk, page);
        walk.endPiece();
        return walk;
    }

    /** Each behind the part that it is in; the page itself first. */
    List<Part> parts() {
        return parts;
    }

    List<Piece> pieces() {
        return pieces;
    }

    boolean isFull() {
        return pieces.size() >= MOST_PIECES;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        String tag = element.normalName();
        if (facts.see(element, tag) || MACHINERY.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lineBreak();
            return FilterResult.CONTINUE;
        }
        Cue cue = cues.of(element, articles > 0);
        if (element.isBlock()) {
            endPiece();
        } else if (cue.isFurniture()) {
            if (isBelieved(cue, tag)) {
                interrupted.push(line);
                line = new Line();
            } else {
                cue = Cue.NONE;
            }
        }
        if (CONTAINERS.contains(tag) || !cue.isNone()) {
            part = new Part(part, element, cue);
            parts.add(part);
        }
        push(tag, cue);
        return FilterResult.CONTINUE;
    }

    /** What stands in mid sentence is of the sentence, unless no reader can see or read it; a heading is no sentence. */
    private boolean isBelieved(Cue cue, String tag) {
        Omission.Kind kind = cue.kind().orElseThrow();
        if (kind == Omission.Kind.HIDDEN || kind == Omission.Kind.CONTROL) {
            return true;
        }
        String before = line.text.toString().strip();
        boolean heads = sections.element() == Section.HEADING && cue.sure();
        return !tag.equals("a") && (heads || before.isEmpty() || MainPart.endsSentence(before));
    }

    private void push(String tag, Cue cue) {
        switch (tag) {
            case "a" -> links++;
            case "pre" -> preformatted++;
            case "article", "main" -> articles++;
            case "th" -> markTable();
            default -> {}
        }
        Section section = section(tag, cue);
        if (section != null) {
            sections.push(section);
        }
    }

    private void markTable() {
        for (Part each = part; each != null; each = each.parent) {
            if (each.element.nameIs("table")) {
                each.hasHeaderCells = true;
                return;
            }
        }
    }

    private void leave(Element element) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            return;
        }
        Cue cue = part.element.equals(element) ? part.cue : Cue.NONE;
        if (element.isBlock()) {
            endPiece();
        } else if (cue.isFurniture() && !interrupted.isEmpty()) {
            resume(interrupted.pop());
        }
        switch (tag) {
            case "a" -> links--;
            case "pre" -> preformatted--;
            case "article", "main" -> articles--;
            default -> {}
        }
        if (section(tag, cue) != null) {
            sections.pop();
        }
        if (part.element.equals(element) && part.parent != null) {
            part = part.parent;
        }
    }

    /** Much text is no button or byline inside a line: it joins the line, whatever its element is called. */
    private void resume(Line before) {
        if (line.text.length() > LONGEST_INLINE) {
            before.text.append(line.text);
            before.hasText |= line.hasText;
            before.linked += line.linked;
            before.lines += line.lines;
        } else {
            endPiece();
        }
        line = before;
    }

    /** Two line breaks on end are how old pages set a paragraph. */
    private void lineBreak() {
        if (line.afterBreak) {
            endPiece();
        }
        line.text.append(' ');
        line.afterBreak = true;
    }

    private void add(String words) {
        if (words.isBlank()) {
            line.text.append(line.hasText ? " " : "");
            return;
        }
        if (preformatted > 0) {
            addPreformatted(words);
            return;
        }
        line.text.append(words);
        line.hasText = true;
        line.afterBreak = false;
        line.linked += links > 0 ? words.strip().length() : 0;
        line.lines += Characters.hasLetter(words) ? 1 : 0;
    }

    private void addPreformatted(String words) {
        String[] paragraphs = words.split("\n[ \t]*\n", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                endPiece();
            }
            line.text.append(paragraphs[i]);
            line.hasText = true;
            line.lines++;
        }
    }

    private void endPiece() {
        if (line.hasText) {
            String text = Characters.oneLine(Characters.clean(line.text.toString()));
            if (!text.isEmpty() && !isFull()) {
                pieces.add(new Piece(part, sections.element(), text, line.linked, line.lines));
            }
        }
        line.clear();
    }

    private static @Nullable Section section(String tag, Cue cue) {
        if (cue.role() == Role.CAPTION) {
            return Section.CAPTION;
        }
        if (cue.role() == Role.STANDFIRST) {
            return Section.STANDFIRST;
        }
        return switch (tag) {
            case "h1" -> Section.TITLE;
            case "h2", "h3", "h4", "h5", "h6" -> Section.HEADING;
            case "li" -> Section.LIST;
            case "blockquote" -> Section.QUOTE;
            case "figure" -> Section.CAPTION;
            case "table" -> Section.BODY;
            default -> null;
        };
    }
}
