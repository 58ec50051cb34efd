package org.demarche.language;

import java.util.Map;

/** The letters beyond A to Z that languages in Latin script use. */
final class Alphabets {

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("fr", "àâæçéèêëîïôœùûüÿ"),
            Map.entry("de", "äöüß"),
            Map.entry("es", "áéíóúüñ"),
            Map.entry("it", "àèéìíòóù"),
            Map.entry("pt", "áâãàçéêíóôõú"),
            Map.entry("nl", "éëïóöü"),
            Map.entry("sv", "åäö"),
            Map.entry("da", "æøå"),
            Map.entry("no", "æøå"),
            Map.entry("fi", "äö"),
            Map.entry("pl", "ąćęłńóśźż"),
            Map.entry("cs", "áčďéěíňóřšťúůýž"),
            Map.entry("ro", "ăâîșțşţ"),
            Map.entry("hu", "áéíóöőúüű"),
            Map.entry("tr", "çğıöşüâî"),
            Map.entry("vi", "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"));

    private Alphabets() {}

    /** Whether a word has such letters and the language has all of them. */
    static boolean isOf(String language, String word) {
        String letters = LETTERS.getOrDefault(language, "");
        return word.chars().anyMatch(c -> c > 0x7f)
                && word.chars().filter(c -> c > 0x7f).allMatch(c -> letters.indexOf(c) >= 0);
    }
}
