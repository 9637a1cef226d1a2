package jp.mieru.appraisal.exercisedesk;

import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.exercise.Exercises;
import jp.mieru.platform.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office writes cases, or takes over those that come with Mieru. */
@Service
class WriteExercises {
    private final ExerciseStore store;
    private final Exercises exercises;
    private final AuditTrail audit;

    WriteExercises(ExerciseStore store, Exercises exercises, AuditTrail audit) {
        this.store = store;
        this.exercises = exercises;
        this.audit = audit;
    }

    /** Takes over the cases that come with Mieru; false if there is one already. */
    @Transactional
    boolean takeOver(Viewer actor) {
        if (!exercises.all().isEmpty()) {
            return false;
        }
        StartingExercises.all().forEach(each -> store.add(each.code(), each.form(), actor.account()));
        audit.changed(actor, "appraisal.exercises-begun", null, "");
        return true;
    }

    @Transactional
    void add(ExerciseForm form, Viewer actor) {
        store.add(null, form, actor.account());
        audit.changed(actor, "appraisal.exercise-changed", null, Typed.line(form.titleJa()));
    }

    /** Keeps a case; false if somebody else changed it since that revision. */
    @Transactional
    boolean change(UUID id, ExerciseForm form, Viewer actor) {
        boolean changed = store.change(id, Typed.number(form.revision()), form, actor.account());
        if (changed) {
            audit.changed(actor, "appraisal.exercise-changed", null, Typed.line(form.titleJa()));
        }
        return changed;
    }
}
