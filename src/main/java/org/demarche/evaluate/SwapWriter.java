package org.demarche.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.side.Mention;
import org.demarche.side.Side;

/** Writes a text anew with other names, and mends what hangs on them: articles, possessives, stops, capitals. */
final class SwapWriter {

    private static final Pattern INDEFINITE = Pattern.compile("(?<![\\p{L}\\p{N}'’.-])([Aa])[Nn]? $");
    private static final Pattern YOU_SOUND = Pattern.compile("U(?:[A-Z.]|ni|ga|kr|ru|tu).*|Eu.*");
    private static final Pattern DATELINE = Pattern.compile("(?:[\\p{Lu}\\p{N}(][^\\s]*[\\s]+){1,10}[-–—]+\\s*");

    private final String text;
    private final StringBuilder written = new StringBuilder();
    private int done;

    private SwapWriter(String text) {
        this.text = text;
    }

    /**
     * @param exchange for each side that leaves its place the one that takes it
     * @return nothing if a side has no name for one of its new places
     */
    static Optional<String> write(String text, List<Mention> mentions, Map<String, Side> exchange) {
        SwapWriter writer = new SwapWriter(text);
        Naming naming = new Naming(mentions);
        for (Mention mention : mentions) {
            Optional<Side> other = Optional.ofNullable(exchange.get(mention.side()));
            if (other.isPresent()) {
                Optional<String> phrase = naming.phrase(mention, other.get());
                if (phrase.isEmpty()) {
                    return Optional.empty();
                }
                writer.replace(mention, phrase.get());
            }
        }
        return Optional.of(writer.finish());
    }

    private void replace(Mention mention, String phrase) {
        written.append(text, done, mention.start());
        mendIndefinite(phrase, mention.capitals());
        String cased = mention.capitals() ? phrase.toUpperCase(Locale.ROOT) : phrase;
        boolean article = text.startsWith("The ", mention.start()) && phrase.startsWith("the ");
        boolean starts = article || opensSentence(mention.start());
        written.append(starts ? Character.toUpperCase(cased.charAt(0)) + cased.substring(1) : cased);
        done = mention.end();
        mendPossessive(phrase, mention.capitals());
        mendStop(mention);
    }

    private String finish() {
        return written.append(text, done, text.length()).toString();
    }

    private void mendIndefinite(String phrase, boolean capitals) {
        int from = Math.max(0, written.length() - 4);
        Matcher article = INDEFINITE.matcher(written.substring(from));
        if (article.find()) {
            written.setLength(from + article.end(1));
            written.append(startsWithVowel(phrase) ? (capitals ? "N " : "n ") : " ");
        }
    }

    /** By sound, as far as names of sides go: a Ukrainian, a US envoy, an EU envoy, an Uzbek. */
    static boolean startsWithVowel(String name) {
        return "AEIOUÉ".indexOf(name.charAt(0)) >= 0 && !YOU_SOUND.matcher(name).matches();
    }

    /** {@code Iran's}, {@code the Philippines'}. */
    private void mendPossessive(String phrase, boolean capitals) {
        if (done >= text.length() || "'’".indexOf(text.charAt(done)) < 0) {
            return;
        }
        boolean s = done + 1 < text.length() && "sS".indexOf(text.charAt(done + 1)) >= 0 && endsWordAt(done + 2);
        boolean bare = "sS".indexOf(text.charAt(done - 1)) >= 0 && endsWordAt(done + 1) && opensNoQuote(done);
        if (s || bare) {
            written.append(text.charAt(done)).append(phrase.endsWith("s") ? "" : capitals ? "S" : "s");
            done += s ? 2 : 1;
        }
    }

    /** Whether a mark behind a name may be an apostrophe: no quotation was opened by the same mark. */
    private boolean opensNoQuote(int place) {
        char opening = text.charAt(place) == '’' ? '‘' : '\'';
        return !Pattern.compile("(?<![\\p{L}\\p{N}])" + opening + "[\\p{L}\\p{N}]")
                .matcher(text.substring(0, place))
                .find();
    }

    private boolean endsWordAt(int place) {
        return place >= text.length() || !Character.isLetterOrDigit(text.charAt(place));
    }

    /** The stop of {@code U.S.} is also that of its sentence; no sentence ends in two. */
    private void mendStop(Mention mention) {
        boolean stopped = written.charAt(written.length() - 1) == '.';
        if (stopped && text.startsWith(".", done) && !text.startsWith("..", done)) {
            done++;
        }
        boolean stopTaken =
                text.charAt(mention.end() - 1) == '.' && text.substring(done).matches("[\"'”’)]*");
        if (!stopped && stopTaken) {
            written.append('.');
        }
    }

    private boolean opensSentence(int start) {
        String before = text.substring(0, start);
        if (before.chars().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        char last = before.charAt(before.length() - 1);
        String words = before.stripTrailing();
        char mark = words.charAt(words.length() - 1);
        boolean quoteOpened = "\"“‘«".indexOf(last) >= 0 && before.matches("(?s).*\\s.");
        boolean stopped = mark == '.' && !words.matches("(?s).*\\b\\p{Lu}\\.");
        return quoteOpened
                || stopped
                || "?!".indexOf(mark) >= 0
                || DATELINE.matcher(before).matches();
    }
}
