package org.demarche.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.Section;

/**
 * The headline of a page, the first of: an h1 in its article or main part; an h1 that its title element or the title it
 * gives to others repeats (the site's name is often an h1 too); that title; the title element without the site's name;
 * any h1.
 */
final class PageTitle {

    private static final int LONGEST = 300;

    /** " | The Daily", " - The Daily": the part after the last such mark, if the part before is the longer one. */
    private static final Pattern SITE = Pattern.compile("(.{15,}) (?:[|–—-]|::|»|·) (.{1,60})");

    private PageTitle() {}

    static String of(List<Piece> pieces, PageFacts facts) {
        String shared = facts.sharedTitle().strip();
        String headline = withoutSite(facts.titleElement().strip());
        List<Piece> heads = pieces.stream()
                .filter(piece -> piece.section() == Section.TITLE)
                .toList();
        return Stream.of(
                        first(heads.stream().filter(PageTitle::isInArticle)),
                        first(heads.stream().filter(head -> repeats(head.text(), shared, headline))),
                        Optional.of(shared),
                        Optional.of(headline),
                        first(heads.stream()))
                .flatMap(Optional::stream)
                .map(title -> Characters.oneLine(Characters.clean(title)))
                .filter(title -> Characters.hasLetter(title) && title.length() <= LONGEST)
                .findFirst()
                .orElse("");
    }

    private static Optional<String> first(Stream<Piece> heads) {
        return heads.map(Piece::text).filter(Characters::hasLetter).findFirst();
    }

    private static boolean isInArticle(Piece head) {
        for (Part part = head.part(); part != null; part = part.parent) {
            if (part.element.nameIs("article")
                    || part.element.nameIs("main")
                    || part.element.attr("role").equals("main")) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeats(String head, String shared, String headline) {
        return shared.contains(head) || headline.contains(head);
    }

    private static String withoutSite(String title) {
        Matcher matcher = SITE.matcher(title);
        boolean hasSite = title.length() <= LONGEST
                && matcher.matches()
                && matcher.group(2).length() < matcher.group(1).length();
        return hasSite ? matcher.group(1) : title;
    }
}
