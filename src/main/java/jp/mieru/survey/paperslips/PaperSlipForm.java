package jp.mieru.survey.paperslips;

import java.util.List;
import java.util.Set;
import jp.mieru.survey.choosing.UnitSearch;
import org.jspecify.annotations.Nullable;

/**
 * For whom slips are printed.
 *
 * @param again also for those who have a code already
 */
public record PaperSlipForm(
        @Nullable List<@Nullable Integer> units, @Nullable Boolean again) {
    /** The units chosen, with those that the list does not show. */
    Set<Integer> chosen(UnitSearch search) {
        return search.chosen(units);
    }

    boolean anew() {
        return Boolean.TRUE.equals(again);
    }
}
