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
                .mapToLong(block -> SIGN.matcher(block.text()).results().count())
                .sum();
        return signs < FEWEST
                ? Optional.empty()
                : Optional.of(signs + " characters were decoded wrongly before the file was saved");
    }
}
