package jp.mieru.goals.sheet;

import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import org.springframework.stereotype.Component;

/** Records that somebody looks at another person's goals; goals of units are everybody's. */
@Component
public class LooksAtGoals {
    private static final String SEEN = "goals.sheet-seen";
    private final AuditTrail trail;

    LooksAtGoals(AuditTrail trail) {
        this.trail = trail;
    }

    public void at(GoalSheet sheet, Viewer viewer) {
        var person = sheet.person();
        if (person != null) {
            trail.looked(viewer, SEEN, person);
        }
    }
}
