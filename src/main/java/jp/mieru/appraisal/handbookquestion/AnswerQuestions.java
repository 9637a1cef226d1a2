package jp.mieru.appraisal.handbookquestion;

import java.util.List;
import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.text.CodePoints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Readers ask; the office answers, says whether all shall read it, and puts in questions of its own. */
@Service
class AnswerQuestions {
    private static final int BEGINNING = 40;

    private final Entries entries;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;

    AnswerQuestions(Entries entries, Accounts accounts, Notices notices, AuditTrail audit) {
        this.entries = entries;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
    }

    /** A reader asks; not noted in the trail, for who asks shall not have to think of that. */
    @Transactional
    void ask(StaffId staff, @Nullable UUID chapter, String text) {
        entries.ask(staff, chapter, text);
    }

    @Transactional
    void add(@Nullable UUID chapter, AnswerForm form, Viewer actor) {
        entries.add(chapter, form.question(), form.answer(), form.isShown(), actor.account());
        note(form, actor);
    }

    /** Keeps the answer and tells the reader who asked; false if somebody else changed it since that revision. */
    @Transactional
    boolean answer(Entry before, @Nullable UUID chapter, AnswerForm form, int revision, Viewer actor) {
        var after = new Entry(
                before.id(),
                chapter,
                before.askedBy(),
                before.asked(),
                before.askedAt(),
                form.question(),
                before.answer(),
                form.isShown(),
                revision);
        if (!entries.change(after, form.answer(), actor.account())) {
            return false;
        }
        note(form, actor);
        var asker = before.askedBy();
        if (asker != null && !form.answer().equals(before.answer())) {
            notices.tell(
                    accounts.recipients(List.of(asker)),
                    "appraisal.question.notice.answered",
                    List.of(),
                    "/handbook/questions#" + before.id());
        }
        return true;
    }

    private void note(AnswerForm form, Viewer actor) {
        var question = form.question().ja();
        audit.changed(
                actor,
                "appraisal.handbook-answered",
                null,
                CodePoints.shorten(question == null ? "" : question, BEGINNING));
    }
}
