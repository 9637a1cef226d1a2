package jp.mieru.appraisal.paylayout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** For what a new layout is begun: columns that are usual for it. */
public enum Purpose {
    /** 勤勉手当. */
    BONUS(Content.NUMBER, Content.NAME, Content.UNIT_CODE, Content.GRADE, Content.RATE),
    /** 昇給. */
    RAISE(Content.NUMBER, Content.NAME, Content.UNIT_CODE, Content.GRADE, Content.RAISE, Content.SUM),
    /** 昇任. */
    PROMOTION(
            Content.NUMBER,
            Content.NAME,
            Content.UNIT_NAME,
            Content.POSITION,
            Content.GRADE,
            Content.GRADE_BEFORE,
            Content.GRADE_EARLIER);

    private final List<Content> contents;

    Purpose(Content... contents) {
        this.contents = List.of(contents);
    }

    List<Content> contents() {
        return contents;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(BONUS);
    }
}
