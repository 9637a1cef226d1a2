package jp.mieru.organization.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.platform.time.JapaneseDates;
import org.springframework.util.MultiValueMap;

/**
 * The form of a reorganisation, as it was typed.
 *
 * @param title what it is called
 * @param day the first day of the new units
 * @param lines what changes
 * @param choices where people of closing units go: {@link Affected#field()} to the code of a unit
 */
public record Draft(String title, String day, List<Line> lines, Map<String, String> choices) {
    private static final int OFFERED = 6;
    private static final int MOST = 500;

    static Draft empty() {
        return new Draft("", "", Collections.nCopies(OFFERED, Line.EMPTY), Map.of());
    }

    /** Reads the fields of a request; each line sends all of its fields. */
    static Draft of(MultiValueMap<String, String> sent) {
        int count = Math.min(MOST, sent.getOrDefault("kind", List.of()).size());
        var lines = IntStream.range(0, count)
                .mapToObj(i -> new Line(
                        at(sent, "kind", i),
                        at(sent, "unit", i),
                        at(sent, "name", i),
                        at(sent, "type", i),
                        at(sent, "parent", i),
                        at(sent, "into", i)))
                .toList();
        var choices = sent.toSingleValueMap().entrySet().stream()
                .filter(field -> field.getKey().startsWith("to_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Draft(at(sent, "title", 0).strip(), at(sent, "day", 0), lines, choices);
    }

    /** With room for more lines. */
    Draft withMoreLines() {
        var more = new ArrayList<>(lines);
        more.addAll(Collections.nCopies(OFFERED, Line.EMPTY));
        return new Draft(title, day, more, choices);
    }

    Optional<LocalDate> takesEffectOn() {
        return day.isBlank() ? Optional.empty() : JapaneseDates.parse(day);
    }

    private static String at(MultiValueMap<String, String> sent, String field, int index) {
        var values = sent.getOrDefault(field, List.of());
        return index < values.size() ? values.get(index) : "";
    }
}
