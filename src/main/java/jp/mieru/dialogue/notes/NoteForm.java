package jp.mieru.dialogue.notes;

import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Notes as they are typed, upon the version that the writer has read. */
public record NoteForm(@Nullable String text, @Nullable String version) {
    NoteForm upon(int present) {
        return new NoteForm(text, String.valueOf(present));
    }

    void check(BindingResult result) {
        Typed.check(result, "text", text, Note.LONGEST, true);
    }

    int read() {
        return Typed.number(version);
    }
}
