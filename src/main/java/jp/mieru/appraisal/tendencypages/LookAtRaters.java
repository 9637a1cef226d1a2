package jp.mieru.appraisal.tendencypages;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.appraisal.tendency.Tendencies;
import org.springframework.stereotype.Service;

/** Looks at how everybody rated in a cycle. What was found stays known until a sheet of the cycle moves. */
@Service
class LookAtRaters {
    private static final int KNOWN = 8;

    private final FirstRatings ratings;
    private final Map<Key, Known> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > KNOWN;
        }
    };

    LookAtRaters(FirstRatings ratings) {
        this.ratings = ratings;
    }

    private record Key(CycleId cycle, Stage reached) {}

    private record Known(String state, AllRaters raters) {}

    /** Of the sheets that have come so far; a statement, and one more after a sheet has moved. */
    AllRaters of(Cycle cycle, RuleSet rules, Stage reached) {
        var key = new Key(cycle.id(), reached);
        var state = ratings.state(cycle);
        synchronized (known) {
            var before = known.get(key);
            if (before != null && before.state().equals(state)) {
                return before.raters();
            }
        }
        var found = look(cycle, rules, reached);
        synchronized (known) {
            known.put(key, new Known(state, found));
        }
        return found;
    }

    private AllRaters look(Cycle cycle, RuleSet rules, Stage reached) {
        var tendencies = Tendencies.among(ratings.of(cycle, rules, reached));
        return new AllRaters(tendencies.raters().stream()
                .map(rater -> new OneRater(
                        new StaffId(rater), tendencies.sheets(rater), tendencies.groups(rater), tendencies.of(rater)))
                .toList());
    }
}
