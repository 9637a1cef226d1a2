package jp.mieru.organization.reorganisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a post in a unit that closes, on that day or later.
 *
 * @param staff the person
 * @param name as written
 * @param staffNumber key that offices use
 * @param unit code of the unit that closes
 * @param unitName its name
 * @param position 職位
 * @param concurrent beside a main post elsewhere
 */
public record Affected(
        UUID staff,
        String name,
        String staffNumber,
        String unit,
        String unitName,
        @Nullable String position,
        boolean concurrent) {

    /** Name of the field in which it is chosen where the person goes. */
    public String field() {
        return "to_" + staff + "_" + unit;
    }
}
