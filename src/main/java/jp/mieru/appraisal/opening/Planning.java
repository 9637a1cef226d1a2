package jp.mieru.appraisal.opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.raters.Assigned.Consulted;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.ruleset.RuleSet;
import jp.mieru.appraisal.sheet.NewSheet;
import jp.mieru.appraisal.takingpart.ByName;
import jp.mieru.appraisal.takingpart.Days;
import jp.mieru.appraisal.takingpart.LeftOut;
import jp.mieru.appraisal.takingpart.Reason;
import jp.mieru.appraisal.takingpart.TakesPart;
import jp.mieru.appraisal.takingpart.WhoTakesPart;
import jp.mieru.organization.Roster.Spell;

/** One pass over people: who takes part, in what time, rated by whom. Pure. */
final class Planning {
    private final RuleSet rules;
    private final Map<StaffId, List<Days>> away;
    private final Map<StaffId, ByName> named;
    private final List<NewSheet> sheets = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<StaffId, List<Consulted>> consulted = new HashMap<>();

    Planning(RuleSet rules, Map<StaffId, List<Days>> away, Map<StaffId, ByName> named) {
        this.rules = rules;
        this.away = away;
        this.named = named;
    }

    Plan plan() {
        return new Plan(sheets, consulted, leftOut);
    }

    void take(Spell person, Days time, Standing day) {
        var decided = new WhoTakesPart(rules, time)
                .decide(person, away.getOrDefault(person.staff(), List.of()), named.get(person.staff()));
        switch (decided) {
            case TakesPart.No no -> leave(person, no.reason());
            case TakesPart.Yes yes -> rate(person, yes, day);
        }
    }

    private void rate(Spell person, TakesPart.Yes yes, Standing day) {
        if (day.tree().find(person.unit()).isEmpty()) {
            leave(person, Reason.NO_UNIT);
            return;
        }
        var assigned = day.who()
                .of(
                        person.staff(),
                        person.unit(),
                        day.concurrent().getOrDefault(person.staff(), List.of()),
                        yes.group().steps());
        if (assigned.rater(Procedure.FIRST).isEmpty()) {
            leave(person, Reason.NO_RATER);
            return;
        }
        sheets.add(new NewSheet(
                person.staff(),
                yes.group().code(),
                person.position(),
                person.unit(),
                yes.time().first(),
                yes.time().last(),
                assigned.steps(),
                assigned.raters()));
        if (!assigned.consulted().isEmpty()) {
            consulted.put(person.staff(), assigned.consulted());
        }
    }

    private void leave(Spell person, Reason reason) {
        var decided = named.get(person.staff());
        var note = reason == Reason.BY_NAME && decided != null ? decided.reason() : "";
        leftOut.add(new LeftOut(person.staff(), person.unit(), person.position(), reason, note));
    }
}
