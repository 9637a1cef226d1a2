package jp.mieru.goals.yearpages;

import java.util.Arrays;
import java.util.Locale;
import jp.mieru.goals.sheet.SheetSummary;
import org.jspecify.annotations.Nullable;

/** How far somebody is. */
public enum Progress {
    NONE,
    DRAFT,
    SUBMITTED,
    AGREED,
    CLOSED;

    static Progress of(@Nullable SheetSummary sheet) {
        return sheet == null
                ? NONE
                : switch (sheet.state()) {
                    case DRAFT -> DRAFT;
                    case SUBMITTED -> SUBMITTED;
                    case AGREED -> AGREED;
                    case CLOSED -> CLOSED;
                };
    }

    static @Nullable Progress ofWord(@Nullable String word) {
        return Arrays.stream(values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether goals are still to be handed in. */
    public boolean isOwed() {
        return this == NONE || this == DRAFT;
    }
}
