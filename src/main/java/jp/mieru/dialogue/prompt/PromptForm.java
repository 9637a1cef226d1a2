package jp.mieru.dialogue.prompt;

import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A prompt as the office types it. */
public record PromptForm(
        @Nullable String ja,
        @Nullable String en,
        @Nullable String withdrawn,
        @Nullable String version) {
    static PromptForm of(Prompt prompt) {
        return new PromptForm(
                prompt.ja(), prompt.en(), String.valueOf(prompt.withdrawn()), String.valueOf(prompt.version()));
    }

    PromptForm upon(int present) {
        return new PromptForm(ja, en, withdrawn, String.valueOf(present));
    }

    void check(BindingResult result) {
        if (Typed.line(ja).isEmpty() && Typed.line(en).isEmpty()) {
            result.rejectValue("ja", "platform.form.fault.empty");
        }
        Typed.check(result, "ja", ja, Prompt.LONGEST, false);
        Typed.check(result, "en", en, Prompt.LONGEST_ENGLISH, false);
    }

    Prompt toPrompt(String code) {
        return new Prompt(code, line(ja), line(en), "true".equals(withdrawn), Typed.number(version));
    }

    private static @Nullable String line(@Nullable String typed) {
        var line = Typed.line(typed);
        return line.isEmpty() ? null : line;
    }
}
