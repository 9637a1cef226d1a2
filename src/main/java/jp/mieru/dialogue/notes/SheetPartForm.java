package jp.mieru.dialogue.notes;

import java.util.UUID;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A part of a sheet as its author types it. */
public record SheetPartForm(
        @Nullable String title,
        @Nullable String text,
        @Nullable String shared,
        @Nullable String version) {
    static SheetPartForm of(SheetPart part) {
        return new SheetPartForm(
                part.title(), part.text(), String.valueOf(part.shared()), String.valueOf(part.version()));
    }

    SheetPartForm upon(int present) {
        return new SheetPartForm(title, text, shared, String.valueOf(present));
    }

    void check(BindingResult result) {
        Typed.check(result, "title", title, SheetPart.LONGEST_TITLE, true);
        Typed.check(result, "text", text, SheetPart.LONGEST, true);
    }

    SheetPart toPart(UUID id) {
        return new SheetPart(id, Typed.line(title), Typed.block(text), "true".equals(shared), Typed.number(version));
    }
}
