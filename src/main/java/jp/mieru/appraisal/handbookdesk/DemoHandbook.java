package jp.mieru.appraisal.handbookdesk;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Objects;
import jp.mieru.access.DemoOffice;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.handbookquestion.Entries;
import jp.mieru.appraisal.handbooktext.Chapter;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoFile;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office of the demo city published the handbook in April and a second version in October; one question waits. */
@Component
class DemoHandbook implements DemoChapter {
    private static final int AFTER_THE_ROLES = 450;
    private static final int APRIL = 20;

    private final WriteHandbook write;
    private final HandbookDrafts drafts;
    private final Entries entries;
    private final RaterCircle circle;
    private final DemoOffice office;
    private final DemoTime time;

    DemoHandbook(
            WriteHandbook write,
            HandbookDrafts drafts,
            Entries entries,
            RaterCircle circle,
            DemoOffice office,
            DemoTime time) {
        this.write = write;
        this.drafts = drafts;
        this.entries = entries;
        this.circle = circle;
        this.office = office;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_ROLES;
    }

    @Override
    @Transactional
    public void tell() {
        office.viewer().ifPresent(this::tell);
    }

    private void tell(Viewer viewer) {
        Map<String, Object> told = DemoFile.read("rater-support.yaml");
        var year = FiscalYear.of(time.today());
        time.on(time.notAfterToday(year.first().plusDays(APRIL)), () -> {
            write.takeOverStartingText(viewer);
            write.publish(text(told, "first"), 0, viewer);
        });
        time.on(time.notAfterToday(LocalDate.of(year.year(), Month.OCTOBER, 1)), () -> {
            add(map(told, "addition"), viewer);
            write.publish(text(told, "second"), 1, viewer);
            ask(told, viewer);
        });
    }

    private void add(Map<String, Object> addition, Viewer viewer) {
        Chapter chapter = drafts.chapters().stream()
                .filter(each -> text(addition, "chapter").equals(each.code()))
                .findFirst()
                .orElseThrow();
        write.change(
                chapter.id(),
                new ChapterForm(
                        chapter.title().ja(),
                        chapter.body().ja() + "\n" + text(addition, "ja"),
                        chapter.title().en(),
                        chapter.body().en() + "\n" + text(addition, "en"),
                        String.valueOf(chapter.revision())),
                viewer);
    }

    private void ask(Map<String, Object> told, Viewer viewer) {
        var members = circle.members();
        if (!members.isEmpty()) {
            entries.ask(members.get(members.size() / 2).staff(), null, text(told, "question"));
        }
        var answered = map(told, "answered");
        entries.add(null, words(map(answered, "question")), words(map(answered, "answer")), true, viewer.account());
    }

    private static Words words(Map<String, Object> both) {
        return new Words(text(both, "ja"), text(both, "en"));
    }

    private static String text(Map<String, Object> told, String name) {
        return Objects.requireNonNull(told.get(name), name).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> told, String name) {
        return (Map<String, Object>) Objects.requireNonNull(told.get(name), name);
    }
}
