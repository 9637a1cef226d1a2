package jp.mieru.survey.rates;

import java.util.List;
import java.util.Optional;
import jp.mieru.platform.web.Paging;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.choosing.Area;
import jp.mieru.survey.choosing.UnitSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Rates of a round as a page shows them.
 *
 * @param goal in percent, null for none
 * @param total everybody whose rates the reader may see
 * @param below how many of all units the reader may see are below the goal
 * @param rates those of this page
 * @param order how they stand: {@code lowest} first, in the order of the {@code tree}, or only those {@code below} the goal
 * @param search which of them are looked for
 * @param areas units in which one can look
 * @param address of this page
 * @param office whether the reader is the office in charge
 * @param leads whether the reader leads a unit today
 */
public record RatesView(
        RoundSummary round,
        @Nullable Integer goal,
        Count total,
        int below,
        List<Rate> rates,
        Paging paging,
        Order order,
        UnitSearch search,
        List<Area> areas,
        String address,
        boolean office,
        boolean leads) {

    /** How units stand in the list. */
    public enum Order {
        LOWEST,
        TREE,
        BELOW;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Order ofWord(String word) {
            return switch (word) {
                case "tree" -> TREE;
                case "below" -> BELOW;
                default -> LOWEST;
            };
        }
    }

    public boolean isBelow(Count count) {
        return goal != null && count.isBelow(goal);
    }

    /** The address of the same in another order. */
    public String in(Order other) {
        return UriComponentsBuilder.fromPath("/survey-rounds/" + round.id() + "/rates")
                .queryParam("order", other.word())
                .queryParamIfPresent("words", Optional.ofNullable(search.words()))
                .queryParamIfPresent("within", Optional.ofNullable(search.within()))
                .encode()
                .build()
                .toUriString();
    }
}
