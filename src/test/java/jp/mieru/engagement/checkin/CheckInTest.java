package jp.mieru.engagement.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.mieru.access.StaffId;
import jp.mieru.engagement.actionplan.PlanTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@NullUnmarked
class CheckInTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @Autowired
    ApplicationContext beans;

    @Autowired
    CheckIn checkIn;

    @Autowired
    CheckIns checkIns;

    @Autowired
    ForgetWeeks forgetWeeks;

    @Autowired
    CheckInStore store;

    private PlanTown plans;
    private UUID plan;
    private StaffId somebody;

    @BeforeEach
    void aPlanRuns() {
        plans = new PlanTown(beans, 8);
        plan = plans.shared(0).value();
        somebody = plans.town.person(0, 1);
    }

    @Test
    void countsOneTapAWeekAndPerson() {
        var code = tap(somebody, WEDNESDAY, Answer.DONE, null);
        assertThat(tap(somebody, WEDNESDAY.plusDays(1), Answer.DONE, code)).isEqualTo(code);
        assertThat(counts(WEDNESDAY)).isEqualTo(List.of(1, 0));
        tap(somebody, WEDNESDAY.plusWeeks(1), Answer.NOT_DONE, code);
        assertThat(counts(WEDNESDAY.plusWeeks(1))).isEqualTo(List.of(0, 1));
    }

    @Test
    void theBrowserThatTappedCanChangeItAsOftenAsItLikes() {
        var first = tap(somebody, WEDNESDAY, Answer.DONE, null);
        var second = tap(somebody, WEDNESDAY, Answer.NOT_DONE, first);
        assertThat(counts(WEDNESDAY)).isEqualTo(List.of(0, 1));
        assertThat(own(second).answer()).isEqualTo(Answer.NOT_DONE);
        var third = tap(somebody, WEDNESDAY, Answer.DONE, second);
        assertThat(counts(WEDNESDAY)).isEqualTo(List.of(1, 0));
        assertThat(own(third).answer()).isEqualTo(Answer.DONE);
    }

    @Test
    void anotherBrowserKnowsThatThereIsATapAndNotWhich() {
        var code = tap(somebody, WEDNESDAY, Answer.DONE, null);
        assertThat(tap(somebody, WEDNESDAY, Answer.NOT_DONE, null)).isNull();
        assertThat(counts(WEDNESDAY)).isEqualTo(List.of(1, 0));
        assertThat(own(null)).isEqualTo(new OwnTap(true, null));
        assertThat(own(code)).isEqualTo(new OwnTap(true, Answer.DONE));
    }

    @Test
    void anOldOrForeignCodeChangesNothing() {
        var old = tap(somebody, WEDNESDAY, Answer.DONE, null);
        tap(somebody, WEDNESDAY, Answer.NOT_DONE, old);
        var foreign = tap(plans.town.person(0, 2), WEDNESDAY, Answer.DONE, null);
        for (var code : List.of(old, foreign, "x")) {
            assertThat(tap(somebody, WEDNESDAY, Answer.DONE, code)).isNull();
        }
        assertThat(counts(WEDNESDAY)).isEqualTo(List.of(1, 1));
    }

    @Test
    void oneTapOfManyAtOnceCounts() throws Exception {
        List<Callable<String>> presses = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<String>) () ->
                        tap(plans.town.person(0, 1 + i % 4), WEDNESDAY, i < 8 ? Answer.DONE : Answer.NOT_DONE, null))
                .toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var press : threads.invokeAll(presses)) {
                press.get();
            }
        }
        var counts = counts(WEDNESDAY);
        assertThat(counts.get(0) + counts.get(1)).isEqualTo(4);
        assertThat(plans.town.city.one("select count(*) from engagement.check_in_turnout"))
                .isEqualTo(4L);
    }

    @Test
    void whatIsStoredOfAPersonIsTheSameWhateverWasTapped() {
        tap(somebody, WEDNESDAY, Answer.DONE, null);
        tap(plans.town.person(0, 2), WEDNESDAY, Answer.NOT_DONE, null);
        assertThat(plans.town.city.one("""
                        select count(distinct (to_jsonb(t) - 'staff_id')) from engagement.check_in_turnout t
                        """)).isEqualTo(1L);
        assertThat(plans.town.city.one("""
                        select count(*) from information_schema.columns
                        where table_schema = 'engagement' and column_name = 'staff_id'
                        """))
                .as("the only table with a person in it")
                .isEqualTo(1L);
        assertThat(plans.town.city.one("select count(*) from access.audit_entry where action like '%check%'"))
                .isEqualTo(0L);
    }

    @Test
    void whoTappedIsForgottenWithTheWeekAndTheCountsStay() {
        tap(somebody, plans.today().minusWeeks(1), Answer.DONE, null);
        tap(somebody, plans.today(), Answer.DONE, null);
        forgetWeeks.run();
        assertThat(plans.town.city.one("select string_agg(week::text, ' ') from engagement.check_in_turnout"))
                .isEqualTo(Week.of(plans.today()).monday().toString());
        assertThat(plans.town.city.one("select count(*) from engagement.check_in_week where secret is not null"))
                .isEqualTo(1L);
        assertThat(checkIns.weeks(plan, plans.today()))
                .as("weeks that are over")
                .containsExactly(new WeekCount(Week.of(plans.today().minusWeeks(1)), 1, 0));
    }

    @Test
    void aWeekThatIsForgottenTakesNoTap() {
        tap(somebody, WEDNESDAY, Answer.DONE, null);
        store.forgetBefore(Week.of(WEDNESDAY.plusWeeks(1)));
        assertThat(checkIn.tap(plan, plans.town.person(0, 2), WEDNESDAY, Answer.DONE, null))
                .isEqualTo(Tapped.WeekOver.IT_IS);
        assertThat(counts(WEDNESDAY)).isEqualTo(List.of(1, 0));
    }

    private String tap(StaffId staff, LocalDate day, Answer answer, String code) {
        return checkIn.tap(plan, staff, day, answer, code) instanceof Tapped.Keep keep ? keep.code() : null;
    }

    private OwnTap own(String code) {
        return checkIns.own(List.of(plan), somebody, WEDNESDAY, any -> code).get(plan);
    }

    private List<Integer> counts(LocalDate day) {
        return checkIns.weeks(plan, day.plusWeeks(1)).stream()
                .filter(week -> week.week().equals(Week.of(day)))
                .map(week -> List.of(week.done(), week.notDone()))
                .findFirst()
                .orElseThrow();
    }
}
