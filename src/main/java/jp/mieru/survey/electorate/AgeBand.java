package jp.mieru.survey.electorate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Ages in steps of ten years: {@code 20} is 20 to 29, with everybody younger; {@code 60} is 60 and above. */
final class AgeBand {
    private static final int STEP = 10;
    private static final long YOUNGEST = 20;
    private static final long OLDEST = 60;

    private AgeBand() {}

    static @Nullable String of(@Nullable LocalDate birthDate, LocalDate day) {
        if (birthDate == null) {
            return null;
        }
        long age = ChronoUnit.YEARS.between(birthDate, day);
        return String.valueOf(Math.clamp(age / STEP * STEP, YOUNGEST, OLDEST));
    }
}
