package jp.mieru.appraisal.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.mieru.appraisal.ruleset.Difficulties.Level;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.ruleset.Words;
import org.jspecify.annotations.NullUnmarked;

/** Marks upon a rule set, written shortly: "a b - c" with - for not rated. */
@NullUnmarked
final class Golden {
    private final RuleSet rules;

    Golden(RuleSet rules) {
        this.rules = rules;
    }

    /** The items of a part for a group, rated in their order. */
    Result items(PartKind kind, String group, String letters) {
        var part = rules.part(kind).orElseThrow();
        var items = part.items(group);
        var given = letters.split(" ");
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < items.size(); i++) {
            marks.add(Mark.of(
                    items.get(i).name(),
                    given[i].equals("-") ? null : given[i],
                    items.get(i).weight()));
        }
        return new PartScoring(rules, part).period(marks);
    }

    /** Goals of one period, each "5 hard 40". */
    Result goals(String... goals) {
        var part = rules.part(PartKind.PERFORMANCE).orElseThrow();
        var marks = new ArrayList<Mark>();
        for (var goal : goals) {
            var words = goal.split(" ");
            marks.add(new Mark(
                    new Words("目標", null),
                    words[0].equals("-") ? null : words[0],
                    part.difficulties().of(Level.valueOf(words[1].toUpperCase(java.util.Locale.ROOT))),
                    new BigDecimal(words[2])));
        }
        return new PartScoring(rules, part).period(marks);
    }

    Result year(PartKind kind, Result... periods) {
        return new PartScoring(rules, rules.part(kind).orElseThrow()).year(List.of(periods));
    }

    Result overall(String group, Map<PartKind, Result> parts) {
        return new OverallScoring(rules, rules.group(group).orElseThrow()).of(parts);
    }
}
