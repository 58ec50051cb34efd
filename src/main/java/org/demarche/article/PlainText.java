package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import org.demarche.ArticleFacts;
import org.demarche.Block;
import org.demarche.Omission;
import org.demarche.Omission.Kind;
import org.demarche.Section;

/** Reads a text file: groups of lines between blank lines, a headline, headings, list items. */
final class PlainText {

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_HEADING = 120;
    private static final String NO_HEADING_ENDS = ".?!:\"”’»…;,";

    /** Lines of one group, so that a file without blank lines is read in pieces. */
    private static final int LARGEST_GROUP = 10_000;

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> group = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private int furniture;

    private PlainText() {}

    /** @param text as {@link Characters#clean} leaves it */
    static Content read(String text) {
        PlainText reader = new PlainText();
        text.lines().map(Characters::oneLine).forEach(reader::add);
        reader.endGroup();
        return reader.content();
    }

    private void add(String line) {
        if (line.isEmpty()) {
            endGroup();
        } else if (isFull()) {
            group.clear();
        } else if (Furniture.isDecoration(line) || (!isContinuation() && Furniture.is(line))) {
            omit(line);
            endGroup();
        } else {
            addToGroup(line);
        }
    }

    private void omit(String line) {
        furniture++;
        if (omissions.size() < Content.MOST_OMISSIONS) {
            omissions.add(new Omission(Furniture.kindOf(line).orElseThrow(), "line of its own", line));
        }
    }

    /** After a wrapped line in mid sentence "14 May 2031" is no dateline; a headline, though, is no wrapped line. */
    private boolean isContinuation() {
        if (group.isEmpty() || (group.size() == 1 && paragraphs.isEmpty())) {
            return false;
        }
        String before = group.get(group.size() - 1);
        return before.length() >= Paragraphs.NARROWEST_WRAP && !Paragraphs.endsFully(before);
    }

    private void addToGroup(String line) {
        if (group.size() == LARGEST_GROUP) {
            endGroup();
        }
        group.add(line);
    }

    private boolean isFull() {
        return paragraphs.size() > ArticleReader.MOST_BLOCKS;
    }

    private void endGroup() {
        if (!group.isEmpty() && !isFull()) {
            paragraphs.addAll(Paragraphs.of(group));
        }
        group.clear();
    }

    /** The headline and what a turn says are never asked about; the places are those before anything goes. */
    private void omitLearned() {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            if (i > 0 && !Paragraphs.isTurn(paragraph) && LineHead.STANDARD.isFurniture(paragraphs, i)) {
                furniture++;
                omissions.add(new Omission(Kind.OTHER, "learned from annotated lines", paragraph));
            } else {
                kept.add(paragraph);
            }
        }
        paragraphs.clear();
        paragraphs.addAll(kept);
    }

    private Content content() {
        omitLearned();
        int size = Math.min(paragraphs.size(), ArticleReader.MOST_BLOCKS);
        boolean hasTitle = size > 1 && isTitle(paragraphs.get(0));
        List<Block> blocks = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Section section = i == 0 && hasTitle ? Section.TITLE : section(i, size);
            String paragraph = paragraphs.get(i);
            blocks.add(new Block(section, section == Section.LIST ? Paragraphs.withoutBullet(paragraph) : paragraph));
        }
        ArticleFacts facts = ArticleFacts.titled(hasTitle ? paragraphs.get(0) : "");
        return new Content(facts, blocks, omissions, furniture, size < paragraphs.size());
    }

    /** A headline may end in a stop, but then it is a single sentence. */
    static boolean isTitle(String paragraph) {
        return paragraph.length() <= LONGEST_TITLE
                && !Paragraphs.isItem(paragraph)
                && !Paragraphs.isTurn(paragraph)
                && (!paragraph.endsWith(".") || !paragraph.contains(". "));
    }

    private Section section(int i, int size) {
        String paragraph = paragraphs.get(i);
        if (Paragraphs.isItem(paragraph)) {
            return Section.LIST;
        }
        boolean heads = i > 0 && i < size - 1 && looksLikeHeading(paragraph);
        return heads && !looksLikeHeading(paragraphs.get(i + 1)) ? Section.HEADING : Section.BODY;
    }

    static boolean looksLikeHeading(String paragraph) {
        return paragraph.length() <= LONGEST_HEADING
                && NO_HEADING_ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) < 0
                && !Character.isLowerCase(paragraph.codePointAt(0))
                && !Paragraphs.isTurn(paragraph);
    }
}
