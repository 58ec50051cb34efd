package org.demarche.article;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.Omission.Kind;
import org.demarche.Words;
import org.demarche.article.Cue.Role;

/**
 * What classes and ids say of an element. They are cut into words, {@code shareBar} and {@code share-bar} alike; single
 * words and pairs of words are looked up, pairs first. Remembers what it was asked, so it is for one page and one thread.
 */
final class Names {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 4;
    private static final int MOST_REMEMBERED = 10_000;

    /** Words that name nothing but furniture, however much text there is. */
    private static final Map<Kind, Set<String>> SURE = Map.ofEntries(
            entry(
                    Kind.SHARING,
                    Words.of("share sharing sharebar sharetools sharethis shareaholic sharedaddy addthis"
                            + " addtoany followus socialshare socialmedia socialbar sociallinks")),
            entry(
                    Kind.COMMENTS,
                    Words.of("comment comments commentlist commentform disqus livefyre respond replies"
                            + " fbcomments userreviews")),
            entry(
                    Kind.RELATED,
                    Words.of("related relatedposts relatedarticles jprelatedposts recommended recommendations"
                            + " recommendation recirc recirculation outbrain taboola zergnet revcontent yarpp"
                            + " mostread mostpopular mostviewed mostshared trending popularposts morestories"
                            + " morenews morefrom moreon readmore readnext alsoread readalso seealso alsosee"
                            + " mayalso youmay upnext nextup latestnews latestposts latestarticles recentposts"
                            + " otherarticles otherstories")),
            entry(
                    Kind.ADVERT,
                    Words.of("advert adverts advertisement advertising adsense adsbygoogle adslot adunit adbox"
                            + " adcontainer adwrapper dfp sponsor sponsors sponsored")),
            entry(
                    Kind.SUBSCRIPTION,
                    Words.of("newsletter newsletters subscribe signup optin mailchimp regwall donate donation"
                            + " calltoaction cta")),
            entry(
                    Kind.NAVIGATION,
                    Words.of("breadcrumb breadcrumbs navbar navigation pagination pager paging prevnext"
                            + " postnav sitemap skiplink backtotop editsection")),
            entry(Kind.NOTICE, Words.of("cookie cookies gdpr consent cookiebanner privacypolicy")));

    /** Words that name furniture in most pages, if there is little text. */
    private static final Map<Kind, Set<String>> LIKELY = Map.ofEntries(
            entry(Kind.SHARING, Words.of("social socials follow tweetbutton fblike")),
            entry(Kind.COMMENTS, Words.of("reply feedback reactions")),
            entry(
                    Kind.RELATED,
                    Words.of("promo promos promotion popular carousel playlist crosslinks onward teaser teasers")),
            entry(Kind.ADVERT, Words.of("ad ads commercial")),
            entry(Kind.SUBSCRIPTION, Words.of("paywall subscription subscriptions")),
            entry(
                    Kind.NAVIGATION,
                    Words.of("sidebar menu nav topnav subnav footer masthead toolbar tools widget banner modal"
                            + " popup overlay lightbox dropdown tooltip actions")),
            entry(
                    Kind.BYLINE,
                    Words.of("byline bylines author authors authorbox authorbio bio contributor contributors"
                            + " vcard writer postedby writtenby")),
            entry(
                    Kind.DATELINE,
                    Words.of("timestamp dateline pubdate postdate publishdate publisheddate datetime meta"
                            + " postmeta entrymeta articlemeta readtime readingtime")),
            entry(Kind.CREDIT, Words.of("copyright credit credits photocredit imagecredit disclaimer")),
            entry(Kind.TOPICS, Words.of("tags taglist tagcloud topics topiclist categories keywords posttags")),
            entry(Kind.CONTROL, Words.of("rating ratings poll login printbutton jumplink")));

    /** Whole names by which style sheets hide text. */
    private static final Set<String> HIDDEN = Set.of(
            "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader-only", "offscreen");

    private static final Set<String> TEXT =
            Words.of("articlebody articletext articlecontent entrycontent entrybody entrytext postcontent postbody"
                    + " posttext storybody storytext storycontent bodycontent bodytext bodycopy contentbody contenttext"
                    + " newstext newsbody newscontent maincontent blogcontent pagecontent singlecontent textcontent"
                    + " richtext hentry");

    private static final Set<String> STANDFIRST =
            Words.of("standfirst dek deck subtitle subheadline subhed articlesummary articlelead");

    private static final Set<String> CAPTION = Words.of("caption captions captiontext figcaption imagecaption");

    /** With one of these beside it a likely word is not believed: {@code widget-text-editor}. */
    private static final Set<String> AGAINST = Words.of("content body text paragraph wrapper container has no with");

    private static final Set<Kind> OF_OTHERS = Set.of(Kind.COMMENTS, Kind.RELATED);

    private static final Map<String, Cue> BY_WORD = byWord();

    private final Map<String, Cue> remembered = new HashMap<>();
    private final Map<String, Cue> rememberedAlone = new HashMap<>();

    /** @param names classes and an id, parted by blanks */
    Cue of(String names) {
        String key = names.length() > LONGEST ? names.substring(0, LONGEST) : names;
        Cue known = remembered.get(key);
        if (known != null) {
            return known;
        }
        Cue cue = Cue.NONE;
        for (String name : key.split(" ", -1)) {
            cue = together(cue, ofOne(name));
        }
        return remember(remembered, key, cue);
    }

    /** The same names come in many combinations. */
    private Cue ofOne(String name) {
        Cue known = rememberedAlone.get(name);
        return known != null ? known : remember(rememberedAlone, name, lookUp(name));
    }

    private static Cue remember(Map<String, Cue> cues, String name, Cue cue) {
        if (cues.size() < MOST_REMEMBERED) {
            cues.put(name, cue);
        }
        return cue;
    }

    private static Cue lookUp(String name) {
        if (name.startsWith("tag-") || name.startsWith("category-")) {
            return Cue.NONE; // the subject of an article, not of the element
        }
        return HIDDEN.contains(name) ? Cue.sure(Kind.HIDDEN, "name " + name) : ofName(words(name));
    }

    private static Cue ofName(List<String> words) {
        Cue best = Cue.NONE;
        if (words.size() > MOST_WORDS) { // made of a heading: id="sharing-with-a-single-developer"
            return best;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            best = stronger(best, BY_WORD.getOrDefault(word, Cue.NONE));
            if (i + 1 < words.size()) {
                best = stronger(best, BY_WORD.getOrDefault(word + words.get(i + 1), Cue.NONE));
            }
        }
        boolean believed = !best.isFurniture() || best.sure() || words.stream().noneMatch(AGAINST::contains);
        return believed ? best : Cue.NONE;
    }

    /** An element that one of its names calls text is text, unless another tells of comments or pointers elsewhere. */
    private static Cue together(Cue a, Cue b) {
        Cue best = stronger(a, b);
        boolean isText = a.role() == Role.TEXT || b.role() == Role.TEXT;
        boolean isOthers = best.kind().filter(OF_OTHERS::contains).isPresent();
        return isText && !isOthers ? Cue.of(Role.TEXT) : best;
    }

    /** What is surely furniture before what is likely so, and that before all else. */
    private static Cue stronger(Cue a, Cue b) {
        return rank(b) > rank(a) ? b : a;
    }

    private static int rank(Cue cue) {
        if (cue.isFurniture()) {
            return cue.sure() ? 3 : 2;
        }
        return cue.role() == Role.NONE ? 0 : 1;
    }

    /** {@code shareBar}, {@code share-bar} and {@code share_bar2} are share, bar. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && isLetter(name.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if ((!letter || hump) && i > start) {
                words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                if (words.size() > MOST_WORDS) {
                    return words;
                }
            }
            start = letter && !hump ? start : hump ? i : i + 1;
        }
        return words;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static Map<String, Cue> byWord() {
        Map<String, Cue> cues = new HashMap<>();
        TEXT.forEach(word -> cues.put(word, Cue.of(Role.TEXT)));
        STANDFIRST.forEach(word -> cues.put(word, Cue.of(Role.STANDFIRST)));
        CAPTION.forEach(word -> cues.put(word, Cue.of(Role.CAPTION)));
        LIKELY.forEach((kind, words) -> words.forEach(word -> cues.put(word, Cue.likely(kind, "name " + word))));
        SURE.forEach((kind, words) -> words.forEach(word -> cues.put(word, Cue.sure(kind, "name " + word))));
        return cues;
    }
}
