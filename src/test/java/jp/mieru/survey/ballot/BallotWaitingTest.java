package jp.mieru.survey.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import jp.mieru.TestDatabase;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.PessimisticLockingFailureException;

/** While somebody reads the ballots' tables for long, as a backup does, answering goes on. */
@SpringBootTest
@NullUnmarked
class BallotWaitingTest {
    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    Rounds rounds;

    @Autowired
    BallotBox box;

    @Autowired
    BallotMixer mixer;

    private Town town;
    private RoundId round;

    @BeforeEach
    void tenPeopleAnswer() {
        town = new Town(20);
        round = planRound.plan(Town.plan("意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        for (int i = 0; i < 10; i++) {
            cast(i);
        }
    }

    @Test
    void mixingIsLeftForTheNextTime() throws Exception {
        try (var reader = reader()) {
            mixer.mix();
            assertThat(count("ballot_box")).isEqualTo(10);
        }
        mixer.mix();
        assertThat(count("urn")).isEqualTo(10);
    }

    @Test
    void answersAreTakenWhileARoundWaitsToBeClosed() throws Exception {
        try (var reader = reader();
                var office = Executors.newSingleThreadExecutor()) {
            var closing = office.submit(() -> closeRound.close(round, Town.CLOSES, null));
            awaitWaiting();
            assertThat(cast(10)).isEqualTo(Taken.STORED);
            assertThat(closing.isDone()).isFalse();
            reader.rollback();
            assertThat(closing.get()).isTrue();
        }
        assertThat(rounds.answersOf(round).answers().respondents()).isEqualTo(11);
    }

    @Test
    void aRoundThatCannotBeClosedStaysOpen() throws Exception {
        try (var reader = reader()) {
            assertThatExceptionOfType(PessimisticLockingFailureException.class)
                    .isThrownBy(() -> closeRound.close(round, Town.CLOSES, null));
            assertThat(rounds.find(round).orElseThrow().state()).isEqualTo(RoundState.OPEN);
            assertThat(cast(10)).isEqualTo(Taken.STORED);
        }
    }

    private Taken cast(int person) {
        return box.cast(round, town.person(0, person), Town.OPENS, Ballot.blank(5));
    }

    private int count(String table) {
        return (Integer) town.city.one("select count(*)::int from survey." + table);
    }

    /** Holds what a backup holds. */
    private static Connection reader() throws SQLException {
        Connection reader = TestDatabase.shared().owner();
        reader.setAutoCommit(false);
        try (var statement = reader.createStatement()) {
            statement.execute("lock table survey.ballot_box, survey.turnout, survey.urn in access share mode");
        }
        return reader;
    }

    private void awaitWaiting() throws InterruptedException {
        while (!town.city
                .one(
                        "select exists (select from pg_locks where not granted and relation::regclass::text like 'survey.%')")
                .equals(true)) {
            Thread.sleep(5);
        }
    }
}
