package jp.mieru.platform.files;

import java.util.List;

/** Something wrong at a place, found before the column has a name; {@code column} is {@link #WHOLE_ROW} for a row. */
record Trouble(long line, int column, String value, Reason reason, List<Object> args) {

    static final int WHOLE_ROW = -1;

    static Trouble ofRow(long line, String value, Reason reason, Object... args) {
        return new Trouble(line, WHOLE_ROW, value, reason, List.of(args));
    }

    static Trouble ofCell(long line, int column, String value, Reason reason, Object... args) {
        return new Trouble(line, column, value, reason, List.of(args));
    }
}
