package jp.mieru.goals.sheetpages;

import org.jspecify.annotations.Nullable;

/** Why a sheet is given back, as it is typed. */
public record SheetReturn(@Nullable String reason, @Nullable Integer version) {
    /** Nothing typed yet. */
    public SheetReturn(String reason) {
        this(reason, null);
    }
}
