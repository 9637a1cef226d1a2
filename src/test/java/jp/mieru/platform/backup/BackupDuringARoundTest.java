package jp.mieru.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mieru.TestDatabase;
import jp.mieru.access.StaffId;
import jp.mieru.platform.database.DatabaseAccess;
import jp.mieru.platform.database.Databases;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.ballot.BallotMixer;
import jp.mieru.survey.ballot.Taken;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** People answer and ballots are mixed while the database is copied again and again: each copy is of one moment. */
@SpringBootTest
@NullUnmarked
class BackupDuringARoundTest {
    private static final String OTHER = "during_" + ProcessHandle.current().pid();
    private static final int BACKUPS = 3;

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

    @TempDir
    Path folder;

    private RoundId round;

    @AfterEach
    void clear() {
        Databases.discard(TestDatabase.shared().cluster(), OTHER);
    }

    @Test
    void everyCopyHoldsAsManyBallotsAsPeopleWhoHaveAnswered() throws Exception {
        var town = new Town(60, 60, 60, 60);
        round = planRound.plan(Town.plan("意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        List<Path> copies = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(3)) {
            var answers = town.everybody().stream().map(this::answer).toList();
            answers.subList(0, 30).forEach(BackupDuringARoundTest::now);
            List<Future<Taken>> given = answers.subList(30, answers.size()).stream()
                    .map(people::submit)
                    .toList();
            for (int i = 0; i < BACKUPS; i++) {
                copies.add(backup("copy-" + i));
            }
            for (var taken : given) {
                assertThat(taken.get()).isEqualTo(Taken.STORED);
            }
        }
        for (var copy : copies) {
            assertThat(ballotsIn(copy)).isEqualTo(answeredIn(copy)).isGreaterThanOrEqualTo(30);
        }
        closeRound.close(round, Town.CLOSES, null);
        assertThat(rounds.answersOf(round).answers().respondents()).isEqualTo(240);
    }

    private Callable<Taken> answer(StaffId staff) {
        return () -> {
            Taken taken = box.cast(round, staff, Town.OPENS, Ballot.blank(5));
            mixer.mix();
            return taken;
        };
    }

    private static void now(Callable<Taken> answer) {
        try {
            answer.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Path backup(String name) throws Exception {
        var file = folder.resolve(name);
        try (var owner = TestDatabase.shared().owner()) {
            Backup.create(owner, file, Instant.EPOCH);
        }
        return file;
    }

    private static int ballotsIn(Path copy) throws Exception {
        return count(copy, "(select count(*) from survey.ballot_box) + (select count(*) from survey.urn)");
    }

    private static int answeredIn(Path copy) throws Exception {
        return count(copy, "(select count(*) from survey.answered)");
    }

    private static int count(Path copy, String what) throws Exception {
        try (var connection = restored(copy);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select " + what)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static java.sql.Connection restored(Path copy) throws Exception {
        Databases.discard(TestDatabase.shared().cluster(), OTHER);
        DatabaseAccess other = Databases.inCluster(TestDatabase.shared().cluster(), OTHER);
        TestDatabase.migrate(other);
        try (var owner = owner(other)) {
            Restore.from(copy, owner);
        }
        return owner(other);
    }

    private static java.sql.Connection owner(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
    }
}
