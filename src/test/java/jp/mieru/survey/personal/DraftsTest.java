package jp.mieru.survey.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mieru.access.StaffId;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.Taken;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

/** A half-filled sheet is gone once the sheet was sent or the round is closed, whatever happens at the same moment. */
@SpringBootTest
@NullUnmarked
class DraftsTest {
    private static final Map<Integer, List<String>> FOUR = Map.of(0, List.of("4"));
    private static final Map<Integer, List<String>> TWO = Map.of(0, List.of("2"));

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    PersonalAnswers personal;

    @Autowired
    Drafts drafts;

    @Autowired
    TransactionTemplate transaction;

    private Town town;
    private RoundId round;
    private StaffId person;

    @BeforeEach
    void somebodyHasBegun() {
        town = new Town(12);
        var plan = new RoundPlan(
                "研修アンケート", Town.questionnaire(), Town.OPENS, Town.CLOSES, Set.of(), RoundMode.CONFIDENTIAL);
        round = planRound.plan(plan, null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        person = town.person(0, 0);
        assertThat(drafts.save(round, person, 0, FOUR, 1, 0)).hasValue(1);
    }

    @Test
    void noDraftOutlivesClosing() throws Exception {
        assertThat(savedDuring(() -> closeRound.close(round, Town.CLOSES, null)))
                .isEmpty();
        assertThat(town.city.one("select count(*)::int from survey.draft")).isEqualTo(0);
    }

    @Test
    void noDraftOutlivesSending() throws Exception {
        assertThat(savedDuring(() -> assertThat(personal.take(round, person, Town.OPENS, Ballot.blank(5), 1))
                        .isEqualTo(Taken.STORED)))
                .isEmpty();
        assertThat(town.city.one("select count(*)::int from survey.draft")).isEqualTo(0);
    }

    @Test
    void othersSaveWhileOneSaves() throws Exception {
        try (var tab = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(held -> {
                assertThat(drafts.save(round, person, 1, TWO, 1, 1)).hasValue(2);
                assertThat(result(tab.submit(() -> drafts.save(round, town.person(0, 1), 0, FOUR, 1, 0))))
                        .hasValue(1);
            });
        }
    }

    @Test
    void theSameOnceMoreIsNoOtherSheet() {
        assertThat(drafts.save(round, person, 1, FOUR, 1, 0)).isPresent();
        assertThat(drafts.save(round, person, 1, TWO, 1, 0)).isEmpty();
        assertThat(drafts.save(round, person, 1, FOUR, 2, 0)).isEmpty();
        assertThat(drafts.find(round, person).orElseThrow().filled()).isEqualTo(FOUR);
    }

    /** What a page gets that is saved after all that was done, and before it is committed. */
    private OptionalInt savedDuring(Runnable work) throws Exception {
        try (var tab = Executors.newSingleThreadExecutor()) {
            Callable<OptionalInt> saving = () -> drafts.save(round, person, 1, TWO, 1, 1);
            Future<OptionalInt> saved = transaction.execute(held -> {
                work.run();
                Future<OptionalInt> late = tab.submit(saving);
                awaitWaiting(late);
                return late;
            });
            return saved.get();
        }
    }

    private void awaitWaiting(Future<?> work) {
        while (!work.isDone()
                && !town.city
                        .one("select exists (select from pg_locks where not granted)")
                        .equals(true)) {
            Thread.yield();
        }
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
