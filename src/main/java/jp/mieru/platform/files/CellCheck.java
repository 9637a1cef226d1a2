package jp.mieru.platform.files;

import java.util.Optional;
import jp.mieru.platform.text.CodePoints;
import org.jspecify.annotations.Nullable;

/** What may not stand in any cell, whatever its column means. */
final class CellCheck {

    private final Limits limits;

    CellCheck(Limits limits) {
        this.limits = limits;
    }

    Optional<Trouble> check(long line, int column, String value) {
        if (value.length() > limits.cellLength() && CodePoints.length(value) > limits.cellLength()) {
            return Optional.of(Trouble.ofCell(line, column, value, Reason.CELL_TOO_LONG, limits.cellLength()));
        }
        Reason worst = null;
        for (int i = 0; i < value.length() && worst == null; i++) {
            worst = reason(value, i);
        }
        if (worst == null && (limits.freeText() ? Formulas.isOneInFreeText(value) : Formulas.isOne(value))) {
            worst = Reason.FORMULA;
        }
        return Optional.ofNullable(worst).map(reason -> Trouble.ofCell(line, column, value, reason));
    }

    private @Nullable Reason reason(String value, int at) {
        char c = value.charAt(at);
        if (c >= ' ' && c < 0x7F) {
            return null;
        }
        if (c == '\n' || c == '\r') {
            return limits.freeText() ? null : Reason.NEWLINE;
        }
        if ((c < ' ' && c != '\t') || (c >= 0x7F && c < 0xA0)) {
            return Reason.CONTROL;
        }
        return c >= 0xFFFD || isHalfOfAPair(value, at) ? Reason.UNREADABLE : null;
    }

    private static boolean isHalfOfAPair(String value, int at) {
        char c = value.charAt(at);
        boolean low = at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
        boolean high = at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
        return (Character.isHighSurrogate(c) && !low) || (Character.isLowSurrogate(c) && !high);
    }
}
