package jp.mieru.appraisal.checkbank;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office adds questions, withdraws any, and lets some come first for a time. */
@Service
class WriteQuestions {
    private static final int BEGINNING = 40;

    private final QuestionBank bank;
    private final AuditTrail audit;

    WriteQuestions(QuestionBank bank, AuditTrail audit) {
        this.bank = bank;
        this.audit = audit;
    }

    /** How it went. */
    enum Written {
        DONE,
        /** Somebody else changed it meanwhile, or was asked it. */
        OVERTAKEN,
        /** Too few questions would be left to ask. */
        TOO_FEW
    }

    @Transactional
    void add(QuestionForm form, Viewer actor) {
        var question = form.toQuestion("own-" + UUID.randomUUID());
        bank.save(question, actor.account());
        bank.stand(question, actor.account());
        note(question, actor);
    }

    /** Keeps the words, which only a question of the office's own that nobody was asked may change, and the standing. */
    @Transactional
    Written change(Question before, QuestionForm form, boolean words, Viewer actor) {
        if (form.isWithdrawn() && !before.withdrawn() && !EnoughQuestionsStay.without(bank.all(), before)) {
            return Written.TOO_FEW;
        }
        int revision = Typed.number(form.revision());
        if (!bank.isAt(before.code(), revision)) {
            return Written.OVERTAKEN;
        }
        if (words && !bank.save(form.toQuestion(before.code()), actor.account())) {
            return Written.OVERTAKEN;
        }
        @Nullable LocalDate until = form.day().orElse(null);
        if (!bank.stand(before.standing(form.isWithdrawn(), until, revision), actor.account())) {
            return Written.OVERTAKEN;
        }
        note(before, actor);
        return Written.DONE;
    }

    private void note(Question question, Viewer actor) {
        var statement = Objects.requireNonNullElse(question.statement().ja(), "");
        audit.changed(actor, "appraisal.check-question-changed", null, CodePoints.shorten(statement, BEGINNING));
    }
}
