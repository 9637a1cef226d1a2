package jp.mieru.organization.reorganisation;

import java.util.Arrays;
import java.util.List;
import jp.mieru.platform.text.Normal;

/**
 * A line of a reorganisation, as it was typed; empty where nothing was. Units are named by their codes.
 *
 * @param kind open, close, rename, move, merge or split
 * @param unit code of the unit that changes, or of the one that opens
 * @param name its name from that day on, to open and to rename
 * @param type 部, 課, 係 or so, to open; to rename where it changes too
 * @param parent code of the unit above, to open and to move
 * @param into codes of the units that follow it, to merge, to split and to close
 */
public record Line(String kind, String unit, String name, String type, String parent, String into) {
    public static final List<String> KINDS = List.of("open", "close", "rename", "move", "merge", "split");
    static final Line EMPTY = new Line("", "", "", "", "", "");

    boolean isEmpty() {
        return unit.isBlank() && name.isBlank() && parent.isBlank() && into.isBlank();
    }

    /** Codes as they are stored: one width, no spaces around. What people are shown is kept as written. */
    Line inForm() {
        return new Line(kind, Normal.code(unit), name.strip(), type.strip(), Normal.code(parent), Normal.code(into));
    }

    List<String> successors() {
        return Arrays.stream(into.split("[\\s,、;]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
