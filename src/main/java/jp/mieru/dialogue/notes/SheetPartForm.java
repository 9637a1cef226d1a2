package jp.mieru.dialogue.notes;

import java.util.UUID;
import jp.mieru.dialogue.interview.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A part of a sheet as its author types it. */
public record SheetPartForm(
        @Nullable String title,
        @Nullable String text,
        @Nullable Boolean shared,
        @Nullable Integer version) {
    static SheetPartForm of(SheetPart part) {
        return new SheetPartForm(part.title(), part.text(), part.shared(), part.version());
    }

    SheetPartForm upon(int present) {
        return new SheetPartForm(title, text, shared, present);
    }

    void check(BindingResult result) {
        Typed.check(result, "title", title, SheetPart.LONGEST_TITLE, true);
        Typed.check(result, "text", text, SheetPart.LONGEST, true);
    }

    SheetPart toPart(UUID id) {
        return new SheetPart(
                id, Typed.line(title), Typed.block(text), Boolean.TRUE.equals(shared), version == null ? 0 : version);
    }
}
