package jp.mieru.appraisal.paylayout;

import java.util.OptionalInt;
import jp.mieru.platform.files.Formulas;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;

/**
 * A column as it is typed.
 *
 * @param place a number; columns stand in this order
 * @param content word of it
 */
public record TypedColumn(String place, String content, String heading, String text) {
    static final TypedColumn EMPTY = new TypedColumn("", "", "", "");

    boolean isEmpty() {
        return Normal.isBlank(content) && Normal.isBlank(heading) && Normal.isBlank(text);
    }

    OptionalInt number() {
        return LayoutForm.whole(place);
    }

    Column column() {
        var found = LayoutForm.find(Content.class, content).orElseThrow();
        return new Column(found, Normal.name(heading), found == Content.FIXED ? Normal.name(text) : "");
    }

    /** A word for what is wrong; null for nothing. */
    @Nullable
    String fault() {
        if (LayoutForm.find(Content.class, content).isEmpty()) {
            return "content";
        }
        if (number().isEmpty()) {
            return "place";
        }
        if (isLong(heading) || isLong(text)) {
            return "long";
        }
        if (isBroken(heading) || isBroken(text)) {
            return "control";
        }
        return Formulas.isOne(heading) || Formulas.isOne(text) ? "formula" : null;
    }

    private static boolean isLong(String typed) {
        return CodePoints.length(Normal.name(typed)) > LayoutForm.LONGEST;
    }

    private static boolean isBroken(String typed) {
        return Normal.name(typed).codePoints().anyMatch(Character::isISOControl);
    }
}
