package jp.mieru.engagement.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.engagement.comparing.LastTime.Kind;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's page says about the round before.
 *
 * @param round its title
 * @param kind what the unit was, as a word that message keys end with
 * @param origins the units it came from
 */
public record Before(String round, String kind, List<Origin> origins) {
    /**
     * A unit of the round before.
     *
     * @param href its page, null where the viewer may not read it
     */
    public record Origin(String name, @Nullable String href) {}

    public static Before of(LastTime earlier, int unit, Set<Integer> readable) {
        if (unit == Forest.WHOLE) {
            return new Before(earlier.figures().title(), word(Kind.SAME), List.of());
        }
        LastTime.Origin origin = earlier.originOf(unit);
        var units = earlier.figures().units();
        return new Before(
                earlier.figures().title(),
                origin.kind().name().toLowerCase(Locale.ROOT),
                origin.units().stream()
                        .map(units::unit)
                        .map(from -> new Origin(
                                from.name(),
                                readable.contains(units.indexOf(from.code()))
                                        ? "/results/" + earlier.figures().round() + "/units/" + from.code()
                                        : null))
                        .toList());
    }

    /** Whether figures of the round before stand beside this one's. */
    public boolean compared() {
        return kind.equals(word(Kind.SAME)) || kind.equals(word(Kind.FOLLOWS));
    }

    /** Whether the unit is a part of another that was split. */
    public boolean part() {
        return kind.equals(word(Kind.PART));
    }

    /** The names of the units it came from. */
    public String names(String separator) {
        return origins.stream().map(Origin::name).map(Objects::requireNonNull).collect(Collectors.joining(separator));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
