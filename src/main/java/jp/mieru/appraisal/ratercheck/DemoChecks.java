package jp.mieru.appraisal.ratercheck;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.SplittableRandom;
import jp.mieru.access.DemoOffice;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.checkbank.Question;
import jp.mieru.appraisal.checkbank.QuestionBank;
import jp.mieru.appraisal.support.RaterCircle;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office of the demo city called for the rater check in October; more than half the raters have taken it. */
@Component
class DemoChecks implements DemoChapter {
    private static final int AFTER_THE_HANDBOOK = 452;
    private static final int DAYS = 35;
    private static final int DUE = 90;
    private static final double TAKEN = 0.62;
    private static final double EASIEST = 0.98;
    private static final double SPREAD = 0.5;

    private final CallForCheck calling;
    private final CheckSheets sheets;
    private final QuestionBank bank;
    private final RaterCircle circle;
    private final DemoOffice office;
    private final DemoTime time;

    DemoChecks(
            CallForCheck calling,
            CheckSheets sheets,
            QuestionBank bank,
            RaterCircle circle,
            DemoOffice office,
            DemoTime time) {
        this.calling = calling;
        this.sheets = sheets;
        this.bank = bank;
        this.circle = circle;
        this.office = office;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_HANDBOOK;
    }

    @Override
    @Transactional
    public void tell() {
        var year = FiscalYear.of(time.today());
        var called = time.notAfterToday(LocalDate.of(year.year(), Month.OCTOBER, 15));
        var due = called.plusDays(DUE).isAfter(year.last()) ? year.last() : called.plusDays(DUE);
        office.viewer().ifPresent(viewer -> {
            time.on(called, () -> calling.call(due, viewer));
            var questions = bank.all();
            circle.members().forEach(member -> {
                var random = new SplittableRandom(("check " + member.staffNumber()).hashCode());
                if (random.nextDouble() < TAKEN) {
                    var day = time.notAfterToday(called.plusDays(random.nextInt(DAYS)));
                    time.on(day, () -> take(member.staff(), questions, day, random));
                }
            });
        });
    }

    private void take(StaffId staff, List<Question> questions, LocalDate day, SplittableRandom random) {
        var codes = Selection.of(questions, Past.NOTHING, null, day, random);
        var id = sheets.give(staff, null, codes).orElseThrow();
        var sheet = new Sheet(id, staff, null, null, List.of());
        for (int place = 1; place <= codes.size(); place++) {
            var question = find(questions, codes.get(place - 1));
            boolean correct = random.nextDouble() < ease(question);
            sheets.answer(sheet, place, correct == question.holds(), correct);
        }
    }

    /** The share of people who know it: the same for everybody, another for each question. */
    private static double ease(Question question) {
        return EASIEST - SPREAD * Math.pow(new SplittableRandom(question.code().hashCode()).nextDouble(), 2);
    }

    private static Question find(List<Question> questions, String code) {
        return questions.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
