package jp.mieru.platform.files;

import java.util.Locale;
import jp.mieru.platform.text.Normal;

/** Names of columns as people compare them: without width, case, spaces, underscores and marks around them. */
final class ColumnName {

    private ColumnName() {}

    /** What two names have in common when they mean the same column: NFKC, lower case, letters and digits alone. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        Normal.code(name)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && "_-*＊※.:".indexOf(c) < 0)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
