package jp.mieru.platform.files;

import java.util.Locale;
import java.util.regex.Pattern;
import jp.mieru.platform.text.Normal;

/** Names of columns as people compare them. */
final class ColumnName {

    private static final String IGNORED = "_-*※.:・()[]「」【】";
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|「[^」]*」");

    private ColumnName() {}

    /** What two names of the same column have in common: NFKC, lower case, without spaces, underscores and brackets. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        Normal.code(name)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && IGNORED.indexOf(c) < 0)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** The same without what stands in brackets, like 氏名（漢字） or 所属【必須】. */
    static String keyWithoutRemarks(String name) {
        return key(REMARK.matcher(Normal.code(name)).replaceAll(""));
    }
}
