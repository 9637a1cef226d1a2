package jp.mieru.survey.ballot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;

/**
 * Somebody with a copy of the whole database, its files included, who has also seen in which order people answered, and
 * wants to know whose answer is whose. The test knows: question 3 and 4 of each ballot hold a secret mark.
 */
@NullUnmarked
final class Attack {
    /** A ballot in the final table: its mark and the unit it tells. */
    private record Answer(float mark, String told, String transaction) {}

    private final Connection copy;
    private final Map<UUID, Float> truth;
    private final List<Answer> answers;

    Attack(Connection copy, Map<UUID, Float> truth) throws SQLException {
        this.copy = copy;
        this.truth = truth;
        this.answers = answers();
    }

    /** Most persons found by laying any order of persons beside the order in which answers lie on disk. */
    int foundByOrder(List<UUID> arrivals) throws SQLException {
        List<List<UUID>> orders = new ArrayList<>(List.of(
                arrivals,
                persons("select staff_id from survey.answered order by staff_id"),
                persons("select staff_id from survey.participation order by ctid"),
                persons("select staff_id from survey.turnout order by ctid"),
                persons("select staff_id from survey.started order by ctid"),
                persons("select staff_id from survey.electorate order by ctid"),
                persons("select staff_id from survey.electorate order by xmax::text::bigint, ctid"),
                persons("select staff_id from survey.participation order by answered_on, ctid")));
        List.copyOf(orders).forEach(order -> orders.add(order.reversed()));
        int most = 0;
        for (List<UUID> order : orders) {
            most = Math.max(most, right(order, lying(told -> told), told -> told));
            most = Math.max(most, right(order, lying(Attack::unit), Attack::unit));
        }
        return most;
    }

    /** Persons whose answer was written by a transaction that wrote, or marked, something of theirs and little else. */
    int foundByTransaction() throws SQLException {
        int found = 0;
        for (String persons :
                List.of("survey.participation", "survey.turnout", "survey.started", "survey.electorate")) {
            for (String number : List.of("xmin", "xmax")) {
                Map<String, List<UUID>> byTransaction = new HashMap<>();
                rows(
                        "select %s::text, staff_id from %s".formatted(number, persons),
                        row -> byTransaction
                                .computeIfAbsent((String) row[0], key -> new ArrayList<>())
                                .add((UUID) row[1]));
                for (Answer answer : answers) {
                    List<UUID> suspects = byTransaction.getOrDefault(answer.transaction(), List.of());
                    found += suspects.size() == 1 && truth.get(suspects.getFirst()) == answer.mark() ? 1 : 0;
                }
            }
        }
        return found;
    }

    /** Words that lie beside the answers of whoever wrote them, in any order of the tables or of persons. */
    int wordsFound(List<UUID> arrivals) throws SQLException {
        Map<String, List<Float>> written = new HashMap<>();
        rows(
                "select unit::text, words::real from survey.free_text order by ctid",
                row -> written.computeIfAbsent((String) row[0], unit -> new ArrayList<>())
                        .add((Float) row[1]));
        Map<String, List<Float>> answered = lying(Attack::unit);
        int beside = 0;
        for (var unit : written.entrySet()) {
            List<Float> marks = answered.getOrDefault(unit.getKey(), List.of());
            for (int i = 0; i < Math.min(marks.size(), unit.getValue().size()); i++) {
                beside += marks.get(i).equals(unit.getValue().get(i)) ? 1 : 0;
            }
        }
        int most = Math.max(beside, right(arrivals, written, Attack::unit));
        return Math.max(
                most, right(persons("select staff_id from survey.participation order by ctid"), written, Attack::unit));
    }

    /** Tables (and the like) in whose files answers are found, dead or alive, in use or in free space. */
    TreeSet<String> filesWithAnswers() throws SQLException, IOException {
        try (var statement = copy.createStatement()) {
            statement.execute("checkpoint");
        }
        TreeSet<String> found = new TreeSet<>();
        rows("""
                select c.oid::regclass::text, pg_read_binary_file(pg_relation_filepath(c.oid))
                from pg_class c where c.relkind in ('r', 't', 'i', 'm', 'S') and pg_relation_filepath(c.oid) is not null
                  and pg_relation_size(c.oid) > 0
                """, row -> {
            if (holdsAMark((byte[]) row[1])) {
                found.add((String) row[0]);
            }
        });
        return found;
    }

    /** Whether some mark stands there twice in a row, as it does in every ballot, in single or double precision. */
    private boolean holdsAMark(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 16 <= file.length; at++) {
            int first = bytes.getInt(at);
            if (first != 0 && first == bytes.getInt(at + 4) && truth.containsValue(Float.intBitsToFloat(first))) {
                return true;
            }
            long wide = bytes.getLong(at);
            if (wide != 0
                    && wide == bytes.getLong(at + 8)
                    && truth.containsValue((float) Double.longBitsToDouble(wide))) {
                return true;
            }
        }
        return false;
    }

    /** The fewest people asked who agree with all that some answer tells: their unit lies within its, nothing differs. */
    int fewestWhoAgree() throws SQLException {
        return fewest("select count(*)::int from survey.response r join survey.electorate e using (round_id)"
                + " where exists (select from survey.round_unit u where u.round_id = r.round_id and " + within("e.unit")
                + ") and " + agrees("e.attributes") + " group by r.ctid");
    }

    /** The fewest people asked whose cell may have become what some answer tells, for somebody who knows how cells are made. */
    int fewestWhoseCellAgrees() throws SQLException {
        return fewest("select count(*)::int from survey.response r join survey.electorate e using (round_id)"
                + " join survey.ballot_cell c on c.round_id = e.round_id and c.ordinal = e.ballot_cell"
                + " where exists (select from survey.round_unit u where u.round_id = r.round_id and " + within("c.unit")
                + ") and " + agrees("c.attributes") + " group by r.ctid");
    }

    /** The fewest answers that tell the same. */
    int fewestAnswersAlike() throws SQLException {
        return fewest("select count(*)::int from survey.response group by round_id, unit, attributes");
    }

    private int fewest(String counts) throws SQLException {
        List<Integer> found = new ArrayList<>();
        rows("select coalesce(min(c), 0)::int from (" + counts + ") of (c)", row -> found.add((Integer) row[0]));
        return found.getFirst();
    }

    private static String within(String unit) {
        return """
                u.ordinal = %s and (r.unit = -1 or r.unit in (
                    with recursive around as (
                        select u.ordinal, u.parent
                        union all
                        select p.ordinal, p.parent from survey.round_unit p, around a
                        where p.round_id = r.round_id and p.ordinal = a.parent)
                    select ordinal from around))
                """.formatted(unit);
    }

    private static String agrees(String attributes) {
        return "(select bool_and(t is null or t is not distinct from v) from unnest(r.attributes, " + attributes
                + ") x (t, v)) is not false";
    }

    private static String unit(String told) {
        return told.split(" ", 2)[0];
    }

    private Map<String, List<Float>> lying(UnaryOperator<String> part) {
        Map<String, List<Float>> lying = new HashMap<>();
        answers.forEach(answer -> lying.computeIfAbsent(part.apply(answer.told()), told -> new ArrayList<>())
                .add(answer.mark()));
        return lying;
    }

    /** Right guesses if within what is told alike the persons in this order gave the answers in that order. */
    private int right(List<UUID> order, Map<String, List<Float>> lying, UnaryOperator<String> part)
            throws SQLException {
        Map<UUID, String> told = new HashMap<>();
        rows("""
                select e.staff_id, c.unit || ' ' || c.attributes::text
                from survey.electorate e join survey.ballot_cell c on c.round_id = e.round_id and c.ordinal = e.ballot_cell
                """, row -> told.put((UUID) row[0], part.apply((String) row[1])));
        Map<String, Integer> next = new HashMap<>();
        int right = 0;
        for (UUID person : order) {
            if (truth.containsKey(person)) {
                int at = next.merge(told.get(person), 1, Integer::sum) - 1;
                List<Float> marks = lying.getOrDefault(told.get(person), List.of());
                right += at < marks.size() && Objects.equals(marks.get(at), truth.get(person)) ? 1 : 0;
            }
        }
        return right;
    }

    private List<Answer> answers() throws SQLException {
        List<Answer> found = new ArrayList<>();
        rows(
                "select answers[3]::real, unit || ' ' || attributes::text, xmin::text from survey.response order by ctid",
                row -> found.add(new Answer((Float) row[0], (String) row[1], (String) row[2])));
        return found;
    }

    private List<UUID> persons(String sql) throws SQLException {
        List<UUID> found = new ArrayList<>();
        rows(sql, row -> found.add((UUID) row[0]));
        return found;
    }

    private void rows(String sql, java.util.function.Consumer<Object[]> each) throws SQLException {
        try (var statement = copy.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Object[] row = new Object[rows.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                each.accept(row);
            }
        }
    }
}
