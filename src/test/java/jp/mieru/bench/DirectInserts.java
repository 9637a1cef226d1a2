package jp.mieru.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.mieru.survey.RoundId;

/** The rows of answers, inserted by some connections without a server: that somebody has begun, then answer and turnout. */
final class DirectInserts {
    private static final int QUESTIONS = 42;
    private static final int SCALES = 40;

    private final Morning morning;
    private final RoundId round;
    private final int atOnce;

    DirectInserts(Morning morning, RoundId round, int atOnce) {
        this.morning = morning;
        this.round = round;
        this.atOnce = atOnce;
    }

    /** The seconds it takes for these people. */
    double insert(List<Morning.Person> people) throws Exception {
        var connections = new ArrayList<Connection>();
        List<Callable<Void>> parts = new ArrayList<>();
        for (int part = 0; part < atOnce; part++) {
            int first = part;
            var connection = morning.owner();
            connections.add(connection);
            parts.add(() -> insert(connection, people, first));
        }
        try (var inserters = Executors.newFixedThreadPool(atOnce)) {
            var started = System.nanoTime();
            for (var part : inserters.invokeAll(parts)) {
                part.get();
            }
            return (System.nanoTime() - started) / 1e9;
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private Void insert(Connection connection, List<Morning.Person> people, int first) throws SQLException {
        connection.setAutoCommit(false);
        var answers = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> i < SCALES ? (float) (1 + i % 5) : null)
                .toArray();
        try (var started = connection.prepareStatement("insert into survey.started values (?, ?, current_date)");
                var turnout = connection.prepareStatement("insert into survey.turnout values (?, ?, current_date)");
                var box = connection.prepareStatement("insert into survey.ballot_box values (?, 3, ?, ?)")) {
            for (int i = first; i < people.size(); i += atOnce) {
                started.setObject(1, round.value());
                started.setObject(2, people.get(i).staff());
                started.executeUpdate();
                connection.commit();
                turnout.setObject(1, round.value());
                turnout.setObject(2, people.get(i).staff());
                turnout.executeUpdate();
                box.setObject(1, round.value());
                box.setArray(2, connection.createArrayOf("float4", answers));
                box.setArray(3, connection.createArrayOf("text", words("n" + i)));
                box.executeUpdate();
                connection.commit();
            }
        }
        return null;
    }

    private static Object[] words(String written) {
        var words = new Object[QUESTIONS];
        words[SCALES] = written;
        words[SCALES + 1] = written;
        return words;
    }
}
