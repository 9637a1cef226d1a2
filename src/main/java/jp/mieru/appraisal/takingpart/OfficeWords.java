package jp.mieru.appraisal.takingpart;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words of the law that rosters write. */
final class OfficeWords {
    private static final String BY_THE_YEAR = "会計年度";
    private static final List<String> WITHOUT_CONDITION = List.of(BY_THE_YEAR, "再任用");

    private OfficeWords() {}

    /** Whether it is 会計年度任用. */
    static boolean isByTheYear(@Nullable String employmentType) {
        return Objects.requireNonNullElse(employmentType, "").startsWith(BY_THE_YEAR);
    }

    /** Whether an appointment of this kind is conditional at first. */
    static boolean isConditionalAtFirst(@Nullable String employmentType) {
        var type = Objects.requireNonNullElse(employmentType, "");
        return WITHOUT_CONDITION.stream().noneMatch(type::startsWith);
    }
}
