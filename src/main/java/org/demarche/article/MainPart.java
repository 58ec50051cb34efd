package org.demarche.article;

import java.util.List;
import java.util.Set;
import org.demarche.Omission.Kind;
import org.demarche.Section;
import org.demarche.article.Cue.Role;

/**
 * Finds the part that holds the article: the one with the highest score. The score of a part is its prose, less
 * {@link #BRANCH} for each place on the way to the prose where a part branches. So a step outwards pays where it adds a
 * third, and of parts that hold the same the innermost is taken. Prose is told by length, links and the ends of
 * sentences, as in Kohlschütter, Fankhauser, Nejdl: Boilerplate Detection using Shallow Text Features, WSDM 2010; names
 * (tag, role, class, id) only weigh it.
 */
final class MainPart {

    private static final int SHORTEST = 25;

    /** From this length on a piece is prose whatever its end. */
    private static final int SURELY_PROSE = 120;

    private static final double BRANCH = 0.75;
    private static final double MARKED_AS_TEXT = 1.3;
    /** A piece is of the text that the page states if this share of it is. */
    static final double IS_STATED = 0.8;

    private static final double STATED = 2;
    private static final double SURELY_FURNITURE = 0.05;
    private static final double LIKELY_FURNITURE = 0.3;
    private static final double MOST_OF_PAGE = 0.6;
    private static final double FRAGMENT = 0.2;

    /** Lists are more often of teasers than of an article's points. */
    private static final double IN_LIST = 0.4;

    private static final Set<String> NO_MAIN_PART =
            Set.of("table", "tbody", "tr", "ul", "ol", "dl", "figure", "blockquote", "pre", "#root", "html");

    /** A part beside the main one joins it from this share of its score on. */
    private static final double JOINS = 0.2;

    /** Parts with more of their characters in links join nothing. */
    private static final double MOST_LINKED = 0.3;

    /** How many branchings around the main part are looked at for the rest of an article. */
    private static final int WIDEST = 2;

    private MainPart() {}

    /** Adds the pieces up in their parts, chooses the main part, and marks what is of the article. */
    static Part of(List<Part> parts, List<Piece> pieces, StatedText stated) {
        Part main = best(parts, pieces, stated);
        markAround(main);
        for (Part part : parts) { // those around come first
            Part outer = part.parent;
            part.isArticle = part == main || (outer != null && (outer.isArticle || joins(part, outer, main)));
        }
        return main;
    }

    private static void markAround(Part main) {
        int branchings = 0;
        boolean marked = isMarked(main);
        for (Part part = main; part != null; part = part.parent) {
            part.holdsMain = true;
            part.isNearMain = part != main && !marked && branchings < WIDEST && !part.element.nameIs("body");
            branchings += part.branches > 1 ? 1 : 0;
            marked |= isMarked(part);
        }
    }

    private static boolean isMarked(Part part) {
        return part.element.nameIs("article");
    }

    private static boolean joins(Part part, Part outer, Part main) {
        boolean mayJoin = outer.isNearMain
                && !part.holdsMain
                && part.weight == 1
                && !isMarked(part)
                && part.linked <= MOST_LINKED * part.characters;
        return mayJoin && (part.score >= JOINS * main.score || (part.prose > 0 && isLike(part, main)));
    }

    /** Whether two parts bear the same first class, as the pieces of a story that adverts cut. */
    private static boolean isLike(Part part, Part main) {
        String name = firstName(part);
        return !name.isEmpty() && part.element.nameIs(main.element.normalName()) && name.equals(firstName(main));
    }

    private static String firstName(Part part) {
        String names = part.element.attr("class").strip();
        int end = names.indexOf(' ');
        return end < 0 ? names : names.substring(0, end);
    }

    private static Part best(List<Part> parts, List<Piece> pieces, StatedText stated) {
        double[] prose = pieces.stream().mapToDouble(MainPart::prose).toArray();
        weigh(parts, pieces, prose);
        for (int i = 0; i < prose.length; i++) {
            add(pieces.get(i), prose[i], stated);
        }
        Part best = parts.get(0);
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            settle(part);
            if (standing(part) > standing(best) && !NO_MAIN_PART.contains(part.element.normalName())) {
                best = part;
            }
        }
        return best;
    }

    /** What holds most of the page is believed to be furniture by no name: it lies around the article too. */
    private static void weigh(List<Part> parts, List<Piece> pieces, double[] prose) {
        for (int i = 0; i < prose.length; i++) {
            pieces.get(i).part().plainProse += prose[i];
        }
        for (int i = parts.size() - 1; i > 0; i--) { // parts stand behind the part that holds them
            Part part = parts.get(i);
            if (part.parent != null) {
                part.parent.plainProse += part.plainProse;
            }
        }
        double most = MOST_OF_PAGE * parts.get(0).plainProse;
        for (Part part : parts) {
            double own = part.plainProse > most && !isComments(part) ? 1 : weight(part.cue);
            part.weight = part.parent == null ? own : Math.min(own, part.parent.weight);
        }
    }

    private static double weight(Cue cue) {
        if (!cue.isFurniture()) {
            return 1;
        }
        return cue.sure() ? SURELY_FURNITURE : LIKELY_FURNITURE;
    }

    private static boolean isComments(Part part) {
        return part.cue.kind().filter(kind -> kind == Kind.COMMENTS).isPresent();
    }

    private static void add(Piece piece, double prose, StatedText stated) {
        Part part = piece.part();
        part.characters += piece.text().length();
        part.linked += piece.linked();
        boolean isStated = prose > 0 && stated.shareOf(piece.text()) >= IS_STATED;
        double weighed = prose * (isStated ? STATED : part.weight);
        part.prose += weighed;
        part.score += weighed;
        part.branches += weighed > 0 && part.branches == 0 ? 1 : 0;
    }

    /** Settles a part's score, and hands what stands in it to the part around. */
    private static void settle(Part part) {
        part.score = part.branches > 1 ? Math.max(part.bestInside, BRANCH * part.score) : part.score;
        Part outer = part.parent;
        if (outer != null) {
            outer.characters += part.characters;
            outer.linked += part.linked;
            outer.prose += part.prose;
            outer.score += part.score;
            outer.bestInside = Math.max(outer.bestInside, part.score);
            outer.branches += part.prose > 0 ? 1 : 0;
        }
    }

    private static double standing(Part part) {
        return part.cue.role() == Role.TEXT ? MARKED_AS_TEXT * part.score : part.score;
    }

    private static double prose(Piece piece) {
        String text = piece.text();
        boolean heads = piece.section() == Section.TITLE || piece.section() == Section.HEADING;
        if (text.length() < SHORTEST || piece.isLinks() || heads) {
            return 0;
        }
        double length = text.length() - piece.linked();
        double kind = piece.section() == Section.LIST || piece.section() == Section.CAPTION ? IN_LIST : 1;
        return kind * (text.length() >= SURELY_PROSE || endsSentence(text) ? length : FRAGMENT * length);
    }

    static boolean endsSentence(String text) {
        return ".?!:\"”’»…。？！".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
