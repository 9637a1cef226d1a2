package jp.mieru.survey.choosing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in a list of units, as a form sends it; whatever is not a number counts as not sent.
 *
 * @param words parts of names or codes
 * @param within ordinal of the unit in which to look
 * @param rows how many are shown
 * @param step what to do with those found, null to go on to what the form is for
 * @param apart ordinals of units that are chosen and not shown, joined by commas
 */
public record UnitSearch(
        @Nullable String words,
        @Nullable String within,
        @Nullable String rows,
        @Nullable String step,
        @Nullable String apart) {
    /** How many units are shown to begin with. */
    public static final int FEW = 50;

    private static final int MORE = 100;
    private static final int MOST = 850;

    /** What to do with the units found. */
    public enum Step {
        FIND,
        EVERY,
        NONE,
        MORE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing looked for. */
    public static UnitSearch none() {
        return new UnitSearch(null, null, null, null, null);
    }

    /** Whether the list is to be shown again, rather than what the form is for. */
    public boolean isStep() {
        return wanted() != null;
    }

    /** The words, empty for none. */
    public String text() {
        return words == null ? "" : words;
    }

    /** The unit in which to look, {@link Forest#WHOLE} for anywhere. */
    public int area() {
        return number(within, Forest.WHOLE);
    }

    /** Whether only some units are looked for. */
    public boolean isNarrow() {
        return !text().isBlank() || area() != Forest.WHOLE;
    }

    /** How many are shown. */
    public int length() {
        int shown = Math.clamp(number(rows, FEW), FEW, MOST);
        return wanted() == Step.MORE ? Math.min(shown + MORE, MOST) : shown;
    }

    /** All units that are chosen: those ticked in what is shown, null where there are none, and those not shown. */
    public Set<Integer> chosen(@Nullable List<? extends @Nullable Integer> ticked) {
        return Stream.concat(
                        ticked == null ? Stream.of() : ticked.stream().filter(Objects::nonNull), chosenApart().stream())
                .collect(Collectors.toSet());
    }

    /** Units that are chosen and not shown. */
    public Set<Integer> chosenApart() {
        return apart == null
                ? Set.of()
                : Arrays.stream(apart.split(","))
                        .map(each -> number(each, Integer.MIN_VALUE))
                        .filter(each -> each != Integer.MIN_VALUE)
                        .collect(Collectors.toSet());
    }

    /** Whether this unit is looked for. */
    public boolean finds(UnitIndex index, int unit) {
        return index.isWithin(unit, area()) && index.matches(unit, text());
    }

    @Nullable
    Step wanted() {
        return Arrays.stream(Step.values())
                .filter(each -> each.word().equals(step))
                .findFirst()
                .orElse(null);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.strip().matches("-?\\d{1,7}") ? Integer.parseInt(text.strip()) : otherwise;
    }
}
