package org.demarche.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.Block;

/** Notices text that was UTF-8, was read as Windows-1252 and saved again, before it came to us. It stays as it is. */
final class Mojibake {

    /** The two or three characters that an accented letter, a quotation mark or a dash become. */
    private static final Pattern SIGN =
            Pattern.compile("Ã[\\u00a0-\\u00bfƒ€‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[™œ˜¦“”]|Â[£©«°·»]");

    private static final int FEWEST = 2;

    private Mojibake() {}

    static Optional<String> note(List<Block> blocks) {
        long signs = blocks.stream()
                .map(Block::text)
                .filter(Mojibake::mayHold)
                .mapToLong(text -> SIGN.matcher(text).results().count())
                .sum();
        return signs < FEWEST
                ? Optional.empty()
                : Optional.of(signs + " characters were decoded wrongly before the file was saved");
    }

    /** Most text does not, and the pattern would try each of its characters. */
    private static boolean mayHold(String text) {
        return text.indexOf('Ã') >= 0 || text.indexOf('â') >= 0 || text.indexOf('Â') >= 0;
    }
}
