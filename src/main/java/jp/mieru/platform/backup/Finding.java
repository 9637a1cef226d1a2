package jp.mieru.platform.backup;

import java.util.List;

/**
 * What a check found.
 *
 * @param mark whether it is well
 * @param key message key of one sentence
 */
record Finding(Mark mark, String key, List<Object> arguments) {
    /** How it is. */
    enum Mark {
        OK,
        /** Worth knowing, not wrong. */
        NOTE,
        WRONG
    }

    static Finding ok(String key, Object... arguments) {
        return new Finding(Mark.OK, key, List.of(arguments));
    }

    static Finding note(String key, Object... arguments) {
        return new Finding(Mark.NOTE, key, List.of(arguments));
    }

    static Finding wrong(String key, Object... arguments) {
        return new Finding(Mark.WRONG, key, List.of(arguments));
    }
}
