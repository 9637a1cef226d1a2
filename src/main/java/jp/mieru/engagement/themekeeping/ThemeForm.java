package jp.mieru.engagement.themekeeping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mieru.engagement.themeshares.Theme;
import org.jspecify.annotations.Nullable;

/**
 * A theme as it is typed.
 *
 * @param words separated by lines, commas or spaces
 */
public record ThemeForm(
        @NotBlank @Size(max = 40) @Nullable String name,
        @NotBlank @Size(max = 600) @Nullable String words) {
    private static final int LONGEST_WORD = 30;

    static ThemeForm of(Theme theme) {
        return new ThemeForm(theme.name(), String.join("\n", theme.words()));
    }

    String typedName() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    /** Each word once, as words of texts are written. */
    List<String> wordList() {
        return Stream.of(Objects.requireNonNullElse(words, "").split("[\\s\\u3000,\\u3001\\uFF0C]+"))
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_WORD)
                .distinct()
                .toList();
    }
}
