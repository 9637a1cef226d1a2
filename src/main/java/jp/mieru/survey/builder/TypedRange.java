package jp.mieru.survey.builder;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Range;
import org.jspecify.annotations.Nullable;

/** The ends of a number's range as they are typed: both or neither, the lower one first. */
record TypedRange(@Nullable String low, @Nullable String high) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}(\\.\\d*)?|\\.\\d+)");

    /** The range, if both ends are typed well. */
    @Nullable
    Range range() {
        Optional<Double> from = number(low);
        Optional<Double> to = number(high);
        return from.isPresent() && to.isPresent() && from.get() < to.get() ? new Range(from.get(), to.get()) : null;
    }

    /** What is wrong, told of this place. */
    Optional<Fault> fault(String place) {
        Optional<String> odd = Stream.of(plain(low), plain(high))
                .filter(end -> !end.isEmpty() && number(end).isEmpty())
                .findFirst();
        if (odd.isPresent()) {
            return Optional.of(Fault.ofCell(place, 0, "range", odd.get(), "survey.builder.fault.number"));
        }
        if (plain(low).isEmpty() != plain(high).isEmpty()) {
            return Optional.of(Fault.ofCell(place, 0, "range", plain(low) + plain(high), "survey.builder.fault.ends"));
        }
        boolean none = plain(low).isEmpty() || range() != null;
        return none
                ? Optional.empty()
                : Optional.of(Fault.ofCell(
                        place, 0, "range", plain(low) + " > " + plain(high), "survey.builder.fault.order"));
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : Normal.number(typed);
    }

    private static Optional<Double> number(@Nullable String typed) {
        String plain = plain(typed);
        return NUMBER.matcher(plain).matches() ? Optional.of(Double.valueOf(plain)) : Optional.empty();
    }
}
