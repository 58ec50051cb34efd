package org.demarche.encode;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.demarche.Visible;
import org.demarche.storage.Json;
import org.jspecify.annotations.Nullable;

/**
 * What of a {@code tokenizer.json} (the format of Hugging Face's tokenizers) a BERT tokenizer is made of.
 *
 * @param normalizer its settings
 * @param model its settings and the vocabulary
 */
record TokenizerFile(Map<String, Object> normalizer, Map<String, Object> model) {

    private static final int LONGEST_SHOWN = 60;

    /** @throws EncodeException if it is not a BERT WordPiece tokenizer; the message names the field */
    static WordPiece read(byte[] content) {
        try {
            return Json.read(content, TokenizerFile.class).wordPiece();
        } catch (IOException e) {
            throw new EncodeException("tokenizer.json: " + e.getMessage(), e);
        }
    }

    private WordPiece wordPiece() {
        require(normalizer, "normalizer", "BertNormalizer");
        require(model, "model", "WordPiece");
        Map<String, Integer> ids = vocabulary();
        Vocabulary vocabulary = new Vocabulary(
                ids,
                id(ids, field(model, "unk_token", String.class)),
                field(model, "continuing_subword_prefix", String.class),
                field(model, "max_input_chars_per_word", Integer.class));
        return new WordPiece(bertNormalizer(), vocabulary, id(ids, "[CLS]"), id(ids, "[SEP]"), id(ids, "[PAD]"));
    }

    private BertNormalizer bertNormalizer() {
        boolean lowercase = field(normalizer, "lowercase", Boolean.class);
        // null means: as the lower-casing
        boolean stripAccents =
                normalizer.get("strip_accents") == null ? lowercase : field(normalizer, "strip_accents", Boolean.class);
        return new BertNormalizer(
                field(normalizer, "clean_text", Boolean.class),
                field(normalizer, "handle_chinese_chars", Boolean.class),
                stripAccents,
                lowercase);
    }

    private Map<String, Integer> vocabulary() {
        Map<?, ?> written = field(model, "vocab", Map.class);
        Map<String, Integer> ids = new HashMap<>();
        written.forEach((piece, id) -> ids.put(String.valueOf(piece), cast("vocab", id, Integer.class)));
        return ids;
    }

    private static void require(Map<String, Object> part, String name, String type) {
        String found = field(part, "type", String.class);
        if (!found.equals(type)) {
            throw wrong(name + ".type", found, type);
        }
    }

    private static int id(Map<String, Integer> ids, String token) {
        Integer id = ids.get(token);
        if (id == null) {
            throw wrong("model.vocab", "no " + token, "every special token");
        }
        return id;
    }

    private static <T> T field(Map<String, Object> part, String name, Class<T> type) {
        return cast(name, part.get(name), type);
    }

    private static <T> T cast(String name, @Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw wrong(name, String.valueOf(value), type.getSimpleName());
        }
        return type.cast(value);
    }

    private static EncodeException wrong(String field, String found, String expected) {
        return new EncodeException(
                "tokenizer.json: " + field + ": found " + Visible.of(found, LONGEST_SHOWN) + "; expected " + expected);
    }
}
