package jp.mieru.appraisal.handbookdesk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.handbookquestion.Entries;
import jp.mieru.appraisal.handbooktext.Chapter;
import jp.mieru.appraisal.handbooktext.Handbooks;
import jp.mieru.appraisal.handbooktext.StartingText;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office writes chapters and publishes them as a new version. */
@Service
class WriteHandbook {
    private final HandbookDrafts drafts;
    private final Handbooks handbooks;
    private final Entries entries;
    private final RaterCircle circle;
    private final AuditTrail audit;

    WriteHandbook(HandbookDrafts drafts, Handbooks handbooks, Entries entries, RaterCircle circle, AuditTrail audit) {
        this.drafts = drafts;
        this.handbooks = handbooks;
        this.entries = entries;
        this.circle = circle;
        this.audit = audit;
    }

    /** How publishing went. */
    sealed interface Published {
        record Done(int number) implements Published {}

        /** There is no chapter, or none that differs from the version that is read now. */
        record NothingNew() implements Published {}

        /** Somebody else published a version meanwhile. */
        record Overtaken() implements Published {}
    }

    /** Takes over the chapters and questions that come with Mieru; false if there is a chapter already. */
    @Transactional
    boolean takeOverStartingText(Viewer actor) {
        if (!drafts.chapters().isEmpty()) {
            return false;
        }
        for (var chapter : StartingText.chapters()) {
            var id = drafts.add(chapter.code(), chapter.title(), chapter.body(), actor.account());
            chapter.questions().forEach(each -> entries.add(id, each.question(), each.answer(), true, actor.account()));
        }
        audit.changed(actor, "appraisal.handbook-begun", null, "");
        return true;
    }

    @Transactional
    void add(ChapterForm form, Viewer actor) {
        drafts.add(null, form.title(), form.body(), actor.account());
        note("appraisal.handbook-changed", form.title().ja(), actor);
    }

    /** Keeps a chapter; false if somebody else changed it since that revision. */
    @Transactional
    boolean change(UUID id, ChapterForm form, Viewer actor) {
        boolean changed = drafts.change(id, Typed.number(form.revision()), form.title(), form.body(), actor.account());
        if (changed) {
            note("appraisal.handbook-changed", form.title().ja(), actor);
        }
        return changed;
    }

    @Transactional
    void raise(Chapter chapter) {
        drafts.raise(chapter.id());
    }

    @Transactional
    void remove(Chapter chapter, Viewer actor) {
        if (drafts.remove(chapter.id())) {
            note("appraisal.handbook-chapter-removed", chapter.title().ja(), actor);
        }
    }

    /** Publishes the draft as the version after the one that the office had before its eyes. */
    @Transactional
    Published publish(String changes, int upon, Viewer actor) {
        if (!isNew(drafts.chapters(), handbooks.chapters())) {
            return new Published.NothingNew();
        }
        int latest = handbooks.current().map(edition -> edition.number()).orElse(0);
        if (latest != upon || !drafts.publish(latest + 1, changes, actor.account())) {
            return new Published.Overtaken();
        }
        circle.settle(actor.account());
        note("appraisal.handbook-published", latest + 1 + " " + changes, actor);
        return new Published.Done(latest + 1);
    }

    /** Whether there is something in the draft that readers do not have yet. */
    static boolean isNew(List<Chapter> draft, List<Chapter> published) {
        boolean same = draft.size() == published.size();
        for (int i = 0; same && i < draft.size(); i++) {
            same = draft.get(i).id().equals(published.get(i).id())
                    && draft.get(i).saysAs(published.get(i));
        }
        return !draft.isEmpty() && !same;
    }

    private void note(String action, @Nullable String what, Viewer actor) {
        audit.changed(actor, action, null, Objects.requireNonNullElse(what, ""));
    }
}
