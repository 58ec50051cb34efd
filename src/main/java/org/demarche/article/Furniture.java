package org.demarche.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.Omission.Kind;
import org.demarche.Words;

/**
 * Knows lines that are no part of an article's text: decoration, lone datelines, bylines, credits, share lines,
 * copyright, contacts. Wants the whole line to match and the line to be short; when in doubt a line is text.
 */
final class Furniture {

    private static final int LONGEST = 160;
    private static final int SHORTEST = 3;

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String DATE = "(?:" + DAY + " " + MONTH + "(?:,? \\d{4})?|" + MONTH + " " + DAY
            + "(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})";
    private static final String WEEKDAY =
            "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?";
    private static final String TIME = "\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?";
    private static final String NAMED = "\\p{Lu}[\\p{L}.'’-]*";
    private static final String PLACE = NAMED + "(?: " + NAMED + "){0,3}";
    private static final String NAME = NAMED + "(?:(?: (?:de|van|von|al|bin|el|da))? " + NAMED + "){1,3}";
    private static final String AND = "(?:,| and| AND| &) ";
    private static final String EMAIL = "[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{1,20}){1,4}";
    private static final String PHONE = "\\+?\\(?\\d[\\d() ./-]{5,20}\\d";
    private static final String CONTACT_WORD =
            "(?i:tel|telephone|phone|mobile|fax|e-?mail|contacts?|press office|press contact"
                    + "|media contacts?|media enquiries|media inquiries|web|website)";

    private static final List<LineKind> LINES = List.of(
            // Moscow, 4 April 2018 - NAIROBI, March 11 - Published: Monday, 3 May 2031 at 10:15 GMT
            line(
                    Kind.DATELINE,
                    "(?:(?:(?i:first )?(?i:published|updated|posted|last updated|last modified|release date|date))"
                            + "(?: on| at)?:? )?(?:" + PLACE + "(?:, " + PLACE + "){0,2}(?:,| [-–—]) )?(?:" + WEEKDAY
                            + ",? )?"
                            + DATE + "(?:(?:,| at| [-–—|])? " + TIME
                            + ")?(?: \\([A-Z][A-Za-z ]{1,20}\\))?(?: [-–—]+)?"),
            // By Jane Roe and John Poe, Diplomatic Correspondent
            line(
                    Kind.BYLINE,
                    "(?i:by|written by|reported by|text by|analysis by|story by|author:) " + NAME + "(?:" + AND + NAME
                            + "){0,3}(?:(?:,| in| for| \\|| [-–—]) [\\p{L} ,]{2,60})?"),
            line(Kind.BYLINE, "(?i:by (?:our|a|the) [a-z ]{0,30}(?:correspondent|reporter|staff|newsroom|desk)s?)"),
            line(
                    Kind.BYLINE,
                    "\\(?(?i:reporting|additional reporting|writing|editing|compiled) by \\p{Lu}[^\"“]{2,150}\\)?"),
            // Photo: Jane Roe / Agency
            line(
                    Kind.CREDIT,
                    "\\(?(?i:file )?(?i:photo|photograph|image|picture|video|graphic|map|illustration)s?"
                            + "(?i: credit| courtesy)?(?: ?[:/©] ?| (?i:by|courtesy of) (?=\\p{Lu}))[^.?!]{1,80}\\)?"),
            line(Kind.CREDIT, "(?i:(?:image|photo|picture) (?:credit|source|caption)s?.{0,60})"),
            line(Kind.CREDIT, "(?:©|\\([cC]\\)|(?i:copyright) ?(?:©|\\([cC]\\)|(?=\\d{4}))).{1,150}"),
            line(Kind.CREDIT, "(?i:(?:.{0,60}\\W)?all rights reserved\\.?)"),
            line(
                    Kind.BYLINE,
                    CONTACT_WORD + "\\.?:? (?:" + EMAIL + "|" + PHONE + ")(?:[ ,;|/]{1,3}(?:" + CONTACT_WORD
                            + "\\.?:? )?(?:" + EMAIL + "|" + PHONE + ")){0,3}"),
            line(Kind.BYLINE, "(?=[^@]*+@)[\\p{L} ]{0,40}:? ?" + EMAIL),
            line(Kind.RELATED, "(?:https?://|www\\.)\\S{1,150}"),
            line(Kind.SHARING, "(?i:(?:share|print|e-?mail|save|like|tweet) this(?: article| story| page| post)?)"),
            line(Kind.SHARING, "(?i:(?:follow|like|find|join) us on [a-z, ]{1,40})"),
            line(
                    Kind.SHARING,
                    "(?i:follow) (?:@\\w{2,30}|[^.?!]{1,60} (?i:on (?:twitter|facebook|instagram|linkedin)))[^?!]{0,80}"),
            line(
                    Kind.SUBSCRIPTION,
                    "(?i:(?:subscribe|sign up|register)(?: now| here| today)? (?:to|for|and get) [^?]{1,120})"),
            line(
                    Kind.RELATED,
                    "(?:READ|WATCH|MORE|LISTEN|RELATED|DON[’']T MISS|Watch|Don[’']t miss|More|Related)(?i: more| now| next| story"
                            + "| stories| news| from [a-z ]{2,20}| on [a-z ]{2,20})?: .{1,150}"),
            line(Kind.SUBSCRIPTION, "(?i:(?:subscribe|sign up) (?:to|for) (?:our|the|this) [a-z -]{1,60}[.!]?)"),
            line(
                    Kind.RELATED,
                    "(?i:(?:read more|read also|also read|see also|related|more on this|tags|keywords|filed under"
                            + "|topics)(?:: ?.{0,130}| stories| articles| links| topics| news| coverage)?)"),
            line(
                    Kind.NAVIGATION,
                    "(?i:skip to (?:main )?content|back to top|leave a (?:comment|reply)|continue reading|copy link"
                            + "|advertisement|story continues below(?: advertisement)?|comments? ?\\(?\\d*\\)?|loading\\W*"
                            + "|\\d{1,3} min(?:ute)?s? read|reading time:? .{1,20}|page \\d+(?: of \\d+)?"
                            + "|for immediate release|\\W*ends?\\W+|\\W+ends?\\W*|click here .{0,60})"),
            line(Kind.DECORATION, "ENDS?"),
            // the colour key of a map
            line(Kind.DECORATION, "[\\u2580-\\u259f]+ .{1,80}"));

    private static final Set<String> SHARE =
            Words.of("share tweet print email e-mail facebook twitter x whatsapp linkedin telegram reddit pinterest"
                    + " copy link save listen like pin home menu search login subscribe comment comments pdf rss");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s|·•/,+]+");

    private record LineKind(Kind kind, Pattern pattern) {}

    private Furniture() {}

    /** Without a letter or digit: {@code * * *}, {@code ---}. */
    static boolean isDecoration(String line) {
        return line.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** @param line on one line, without blanks at its ends */
    static boolean is(String line) {
        return kindOf(line).isPresent();
    }

    /** What a line is, if it is no text. */
    static Optional<Kind> kindOf(String line) {
        if (!Characters.hasLetter(line)) {
            return Optional.of(Kind.DECORATION);
        }
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        if (DateLine.is(line)) {
            return Optional.of(Kind.DATELINE);
        }
        return isShareBar(line) ? Optional.of(Kind.SHARING) : furnished(line);
    }

    private static Optional<Kind> furnished(String line) {
        return LINES.stream()
                .filter(each ->
                        line.length() >= SHORTEST && each.pattern.matcher(line).matches())
                .map(LineKind::kind)
                .findFirst();
    }

    private static LineKind line(Kind kind, String pattern) {
        return new LineKind(kind, Pattern.compile(pattern));
    }

    /** {@code Share | Tweet | Print} */
    private static boolean isShareBar(String line) {
        return BETWEEN_WORDS
                .splitAsStream(line.toLowerCase(Locale.ROOT))
                .allMatch(word -> word.isEmpty() || SHARE.contains(word));
    }
}
