package jp.mieru.platform.files;

import java.util.List;
import jp.mieru.platform.text.Normal;

/** A row as it stands in the file: the line it begins on (1 is the first), its cells, and what is wrong in it. */
record RawRow(long line, List<String> cells, List<Trouble> troubles) {

    boolean isBlank() {
        if (!troubles.isEmpty()) {
            return false;
        }
        for (String cell : cells) {
            if (!Normal.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }
}
