package jp.mieru.survey.electorate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Years of service in steps: {@code 0} is less than five years; {@code 30} is thirty and more. */
final class ServiceLength {
    private static final int[] STEPS = {30, 20, 10, 5, 0};

    private ServiceLength() {}

    static @Nullable String of(@Nullable LocalDate hiredOn, LocalDate day) {
        if (hiredOn == null) {
            return null;
        }
        long years = Math.max(0, ChronoUnit.YEARS.between(hiredOn, day));
        return String.valueOf(
                Arrays.stream(STEPS).filter(step -> step <= years).findFirst().orElseThrow());
    }
}
