package jp.mieru.goals.sheet;

import java.util.Locale;
import jp.mieru.platform.text.Normal;

/** Names of goals, aims and columns as they are found again however somebody typed them. */
public final class WrittenName {
    private WrittenName() {}

    /** What is equal for names that differ in width, blanks and case alone. */
    public static String key(String name) {
        return Normal.code(name).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
