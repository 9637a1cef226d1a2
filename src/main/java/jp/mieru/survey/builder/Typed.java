package jp.mieru.survey.builder;

import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/** What is typed in a form, as it is stored. */
final class Typed {
    private Typed() {}

    static boolean blank(@Nullable String typed) {
        return typed == null || Normal.isBlank(typed);
    }

    static String code(@Nullable String typed) {
        return typed == null ? "" : Normal.code(typed);
    }

    /** In one language or both; an empty text if there is none, which checking finds. */
    static Text text(@Nullable String ja, @Nullable String en) {
        return blank(ja) && blank(en) ? Text.of("") : new Text(orNull(ja), orNull(en));
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || blank(typed) ? null : typed.strip();
    }
}
