package jp.mieru.appraisal.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mieru.appraisal.ruleset.Difficulties.Level;
import jp.mieru.appraisal.ruleset.Group;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.appraisal.scoring.Mark;
import jp.mieru.platform.text.Normal;

/**
 * Marks as they are typed: {@code COMPETENCY.0.2} for the third item in the first period; a goal has besides it
 * {@code PERFORMANCE.0.2.weight} and {@code .level}.
 */
public record TypedMarks(Map<String, String> values) {
    /** How many goals a period of the trial has. */
    public static final int GOALS = 4;

    private static final Pattern WEIGHT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

    public TypedMarks {
        values = Map.copyOf(values);
    }

    public static String name(Part part, int period, int row) {
        return part.kind() + "." + period + "." + row;
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is wrong, by the name of the field: the key of a message. */
    Map<String, String> faults(List<Part> parts) {
        var faults = new LinkedHashMap<String, String>();
        for (var part : parts) {
            for (int period = 0;
                    part.kind().ofGoals() && period < part.periods().size();
                    period++) {
                for (int row = 0; row < GOALS; row++) {
                    var name = name(part, period, row) + ".weight";
                    if (!value(name).isBlank() && weight(name).isEmpty()) {
                        faults.put(name, "appraisal.trial.fault.weight");
                    } else if (value(name).isBlank()
                            && !value(name(part, period, row)).isEmpty()) {
                        faults.put(name, "appraisal.trial.fault.no-weight");
                    }
                }
            }
        }
        return faults;
    }

    List<Mark> marks(Part part, Group group, int period) {
        return part.kind().ofGoals() ? goals(part, period) : items(part, group, period);
    }

    private List<Mark> items(Part part, Group group, int period) {
        var items = part.items(group.code());
        var marks = new ArrayList<Mark>();
        for (int row = 0; row < items.size(); row++) {
            var letter = value(name(part, period, row));
            marks.add(Mark.of(
                    items.get(row).name(),
                    letter.isEmpty() ? null : letter,
                    items.get(row).weight()));
        }
        return marks;
    }

    /** A goal counts once it has a weight. */
    private List<Mark> goals(Part part, int period) {
        var marks = new ArrayList<Mark>();
        for (int row = 0; row < GOALS; row++) {
            var name = name(part, period, row);
            var letter = value(name);
            var number = String.valueOf(row + 1);
            var level = level(name);
            weight(name + ".weight")
                    .ifPresent(weight -> marks.add(new Mark(
                            new Words(number, null),
                            letter.isEmpty() ? null : letter,
                            part.difficulties().of(level),
                            weight)));
        }
        return marks;
    }

    private Level level(String name) {
        var typed = value(name + ".level");
        for (var level : Level.values()) {
            if (level.name().equals(typed)) {
                return level;
            }
        }
        return Level.NORMAL;
    }

    private Optional<BigDecimal> weight(String name) {
        var typed = Normal.number(value(name));
        return WEIGHT.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed)).filter(weight -> weight.signum() > 0)
                : Optional.empty();
    }
}
