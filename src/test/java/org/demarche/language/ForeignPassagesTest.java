package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.Block;
import org.demarche.Section;
import org.junit.jupiter.api.Test;

final class ForeignPassagesTest {

    private static final String ENGLISH =
            "The two capitals said that they would meet again before the end of the month.";
    private static final String FRENCH =
            "Les deux capitales ont dit qu'elles se réuniraient de nouveau avant la fin du mois, et que la question"
                    + " des ports serait à l'ordre du jour.";
    private static final String JAPANESE = "両国の代表は来月ふたたび会談を開き、港の問題について話し合うと述べた。漁業についての合意はまだない。"
            + "報道官は会談の場所をまだ決めていないと語り、船の安全については別の委員会で話し合うことになると説明した。";

    private final ForeignPassages passages = new ForeignPassages(new LanguageDetector());

    @Test
    void aLongPassageIsToldWithWhatIsTooShortToTellInIt() {
        assertThat(codes(ENGLISH, FRENCH, "Port Hallam", FRENCH, ENGLISH)).containsExactly("", "fr", "fr", "fr", "");
    }

    @Test
    void aShortQuotationBelongsToItsArticle() {
        assertThat(codes(ENGLISH, FRENCH, ENGLISH, FRENCH, "Port Hallam", ENGLISH))
                .containsOnly("");
    }

    @Test
    void aListOfPlacesAndDaysIsOfNoOtherLanguage() {
        assertThat(codes(ENGLISH, "June 9 – Port Hallam, Norland Hall June 10 – Ostrel City, Harbour Park ".repeat(12)))
                .containsOnly("");
    }

    @Test
    void wordsWithoutBlanksAreCountedByTheirCharacters() {
        assertThat(codes(ENGLISH, JAPANESE)).containsExactly("", "ja");
    }

    @Test
    void twoLanguagesOnEndKeepTheirNames() {
        assertThat(codes(FRENCH, FRENCH, JAPANESE, "Port Hallam")).containsExactly("fr", "fr", "ja", "");
    }

    private List<String> codes(String... texts) {
        List<Block> blocks =
                Stream.of(texts).map(text -> new Block(Section.BODY, text)).toList();
        return passages.of(blocks).stream()
                .map(language -> language.map(Language::code).orElse(""))
                .toList();
    }
}
