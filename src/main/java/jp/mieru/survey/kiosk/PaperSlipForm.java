package jp.mieru.survey.kiosk;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For whom slips are printed.
 *
 * @param again also for those who have a code already
 */
public record PaperSlipForm(
        @Nullable List<@Nullable Integer> units, @Nullable Boolean again) {
    Set<Integer> chosen() {
        return units == null
                ? Set.of()
                : units.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    boolean anew() {
        return Boolean.TRUE.equals(again);
    }
}
