package jp.mieru.survey.answerfile;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;

/** The units that the rows of a file name, by code or by name, as they come. */
final class NamedUnits {
    /** The most codes and names that a file may have for them. */
    static final int MOST = 20_000;

    private final @Nullable AnsweringUnits given;
    private final Map<String, Integer> byName;
    private final Map<String, Integer> found = new LinkedHashMap<>();

    /** Takes the units that may be named; null to take whatever codes come. */
    NamedUnits(@Nullable AnsweringUnits given) {
        this.given = given;
        this.byName = given == null ? Map.of() : UnitNames.of(given);
    }

    /** The ordinal of the unit that is called so, {@link Forest#WHOLE} if none is. */
    int place(String code) {
        Integer before = found.get(code);
        if (before != null) {
            return before;
        }
        int known = given == null ? found.size() : given.indexOf(code);
        return known == Forest.WHOLE ? byName.getOrDefault(Normal.code(code), Forest.WHOLE) : known;
    }

    /** Notes that a unit was called so; false if there are too many already. */
    boolean take(String code, int unit) {
        return found.containsKey(code) || (found.size() < MOST && found.put(code, unit) == null);
    }

    /** The units that could be named: those given, otherwise all that were named. */
    AnsweringUnits all() {
        return given != null
                ? given
                : new AnsweringUnits(found.keySet().stream()
                        .map(code -> new Unit(code, code, null, null))
                        .toList());
    }

    /** How many units were named. */
    int count() {
        return (int) found.values().stream().distinct().count();
    }
}
