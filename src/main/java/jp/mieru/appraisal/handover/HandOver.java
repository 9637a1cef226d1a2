package jp.mieru.appraisal.handover;

import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.raters.ChangeRaters;
import jp.mieru.appraisal.raters.Why;
import jp.mieru.appraisal.rules.RuleSets;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.platform.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office hands over what is proposed; a proposal that does not stand any more changes nothing. */
@Service
class HandOver {
    private final MovedRaters moved;
    private final ChangeRaters change;
    private final RuleSets rules;

    HandOver(MovedRaters moved, ChangeRaters change, RuleSets rules) {
        this.moved = moved;
        this.change = change;
        this.rules = rules;
    }

    /** How many sheets were handed over. */
    @Transactional
    int now(Cycle cycle, HandOverForm form, Viewer actor) {
        UUID successor = Typed.id(form.successor()).orElse(null);
        Procedure step = Procedure.ofWord(form.step()).orElse(null);
        if (successor == null || step == null) {
            return 0;
        }
        var sheets = moved.of(cycle, actor).stream()
                .filter(form::means)
                .flatMap(each -> each.sheets().stream())
                .toList();
        var follower = new StaffId(successor);
        var held = rules.find(cycle.rules()).orElseThrow().rules().heldTogether();
        return change.change(
                cycle.id(), sheets, step, follower, held, Why.SUCCESSOR, Typed.block(form.reason()), actor);
    }
}
