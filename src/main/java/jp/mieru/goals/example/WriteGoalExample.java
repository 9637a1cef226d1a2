package jp.mieru.goals.example;

import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office adds examples, changes and withdraws them. */
@Service
class WriteGoalExample {
    private final GoalExamples examples;
    private final AuditTrail audit;

    WriteGoalExample(GoalExamples examples, AuditTrail audit) {
        this.examples = examples;
        this.audit = audit;
    }

    /** Keeps the example; false if somebody else has changed it since its version. */
    @Transactional
    boolean save(GoalExample example, Viewer actor) {
        boolean saved = examples.save(example, actor.account());
        if (saved) {
            audit.changed(
                    actor,
                    example.withdrawn() ? "goals.example-withdrawn" : "goals.example-written",
                    null,
                    example.ja().title());
        }
        return saved;
    }
}
