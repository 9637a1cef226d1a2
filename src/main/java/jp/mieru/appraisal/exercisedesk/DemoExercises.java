package jp.mieru.appraisal.exercisedesk;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import jp.mieru.access.DemoOffice;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.exercise.Exercise;
import jp.mieru.appraisal.exercise.ExerciseRecords;
import jp.mieru.appraisal.exercise.Exercises;
import jp.mieru.appraisal.exercise.Rating;
import jp.mieru.platform.demo.DemoChapter;
import jp.mieru.platform.demo.DemoFile;
import jp.mieru.platform.demo.DemoTime;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office of the demo city called for the case exercises in April; most new raters have done one, some have not yet. */
@Component
class DemoExercises implements DemoChapter {
    private static final int AFTER_THE_APPRAISALS = 512;
    private static final int CALLED = 5;
    private static final int DAYS = 25;
    private static final double FINISHED = 0.75;
    private static final double AS_THE_MODEL = 0.7;

    private final WriteExercises write;
    private final CallForExercise calling;
    private final Exercises exercises;
    private final ExerciseRecords records;
    private final DemoOffice office;
    private final DemoTime time;

    DemoExercises(
            WriteExercises write,
            CallForExercise calling,
            Exercises exercises,
            ExerciseRecords records,
            DemoOffice office,
            DemoTime time) {
        this.write = write;
        this.calling = calling;
        this.exercises = exercises;
        this.records = records;
        this.office = office;
        this.time = time;
    }

    @Override
    public int order() {
        return AFTER_THE_APPRAISALS;
    }

    @Override
    @Transactional
    public void tell() {
        office.viewer().ifPresent(this::tell);
    }

    private void tell(Viewer viewer) {
        var year = FiscalYear.of(time.today());
        var called = time.notAfterToday(year.first().plusDays(CALLED));
        time.on(called, () -> {
            write.takeOver(viewer);
            calling.call(called.plusDays(DAYS), viewer);
        });
        var cases = exercises.all();
        Map<String, Object> told = DemoFile.read("rater-support.yaml");
        var reason = String.valueOf(told.get("practised"));
        calling.doings().forEach(doing -> {
            var random = new SplittableRandom(("exercise " + doing.member().staffNumber()).hashCode());
            if (random.nextDouble() < FINISHED) {
                var day = time.notAfterToday(called.plusDays(random.nextInt(DAYS)));
                var one = cases.get(random.nextInt(cases.size()));
                time.on(day, () -> finish(one, doing.member().staff(), year, reason, random));
            }
        });
    }

    /** Mostly as the office would have it; else a grade beside that. */
    private void finish(Exercise exercise, StaffId staff, FiscalYear year, String reason, SplittableRandom random) {
        var given = new TreeMap<Integer, Rating>();
        for (int number = 1; number <= exercise.items().size(); number++) {
            var item = exercise.items().get(number - 1);
            int place = exercise.grades().indexOf(item.model());
            int beside = place == 0 ? 1 : place - 1;
            var grade = random.nextDouble() < AS_THE_MODEL
                    ? item.model()
                    : exercise.grades().get(beside);
            given.put(number, new Rating(grade, reason));
        }
        records.keep(exercise.id(), staff, year, given);
    }
}
