package jp.mieru.goals.lineage;

import java.util.List;
import jp.mieru.goals.SheetId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a goal serves, with what that serves itself.
 *
 * @param share in hundredths
 * @param sheet the sheet of the goal, null for an aim or what the reader may not see
 * @param owner the unit that has the goal, the plan that has the aim
 * @param code of the aim, empty for a goal
 * @param title its words; null while the goal is written on by others and is not theirs to read
 */
public record Above(
        int share,
        @Nullable SheetId sheet,
        String owner,
        String code,
        @Nullable String title,
        List<Above> above) {
    public Above {
        above = List.copyOf(above);
    }
}
