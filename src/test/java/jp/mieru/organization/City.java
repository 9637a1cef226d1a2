package jp.mieru.organization;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import jp.mieru.TestDatabase;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.NullUnmarked;

/** A city for tests, written into the tables by SQL. Days are written 2026-04-01; null as an end means "until further notice". */
@NullUnmarked
public final class City {
    /** Of everything that has no other beginning. */
    public static final String START = "1985-04-01";

    /** Connections to the database that it is written into. */
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections connections;

    /** In the database of this JVM's tests. */
    public City() {
        this(TestDatabase.shared()::fixtures);
    }

    public City(Connections connections) {
        this.connections = connections;
    }

    /** A unit through all time. */
    public UnitId unit(String code, String name, String kind, UnitId parent) {
        return unit(code, name, kind, parent, START, null);
    }

    /** A unit for a period; the end is the first day on which it does not exist any more. */
    public UnitId unit(String code, String name, String kind, UnitId parent, String from, String until) {
        var id = (UUID) one("""
                insert into organization.unit (code) values (?)
                on conflict (code) do update set code = excluded.code returning id
                """, code);
        run(
                "insert into organization.unit_version (unit_id, valid, name, kind, parent_id) "
                        + "values (?, daterange(?::date, ?::date), ?, ?, ?)",
                id,
                from,
                until,
                name,
                kind,
                parent == null ? null : parent.value());
        return new UnitId(id);
    }

    /** A person born in 1985 and hired in 2010, 一般事務, without a place to work yet. */
    public StaffId staff(String number, String name, String kana) {
        return new StaffId((UUID) one("""
                insert into organization.staff (staff_number, name, kana, birth_date, gender, hired_on, employment_type,
                                                job_family, mail)
                values (?, ?, ?, date '1985-10-02', '女', date '2010-04-01', '常勤', '一般事務', ?) returning id
                """, number, name, kana, "s" + number + "@city.example.jp"));
    }

    /** Somebody who has worked in the unit ever since. */
    public StaffId staff(String number, String name, String kana, UnitId unit, String position, int grade) {
        var staff = staff(number, name, kana);
        works(staff, unit, position, grade, "2010-04-01", null);
        return staff;
    }

    /** Changes one column of a person. */
    public void change(StaffId staff, String column, Object value) {
        run("update organization.staff set " + column + " = ? where id = ?", value, staff.value());
    }

    public void works(StaffId staff, UnitId unit, String position, Integer grade, String from, String until) {
        run(
                "insert into organization.assignment (staff_id, valid, unit_id, position, grade) "
                        + "values (?, daterange(?::date, ?::date), ?, ?, ?)",
                staff.value(),
                from,
                until,
                unit.value(),
                position,
                grade);
    }

    public void alsoWorks(StaffId staff, UnitId unit, String position, String from, String until) {
        run(
                "insert into organization.concurrent_post (staff_id, valid, unit_id, position) "
                        + "values (?, daterange(?::date, ?::date), ?, ?)",
                staff.value(),
                from,
                until,
                unit.value(),
                position);
    }

    public void heads(StaffId staff, UnitId unit, String from, String until) {
        leads(staff, unit, false, from, until);
    }

    public void actsAsHead(StaffId staff, UnitId unit, String from, String until) {
        leads(staff, unit, true, from, until);
    }

    /** An account that signs in as this person; its id is the name that a request carries. */
    public String account(StaffId staff, Duty... duties) {
        return account(staff, false, false, duties);
    }

    public String account(StaffId staff, boolean executive, boolean administrator, Duty... duties) {
        try (var connection = connections.open()) {
            var names = connection.createArrayOf(
                    "text", Arrays.stream(duties).map(Enum::name).toArray());
            return one(
                            connection,
                            "insert into access.account (staff_id, name, executive, administrator, duties) "
                                    + "values (?, 'Mieru', ?, ?, ?) returning id",
                            staff == null ? null : staff.value(),
                            executive,
                            administrator,
                            names)
                    .toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Carries out one statement as the owner of the tables. */
    public void run(String sql, Object... values) {
        try (var connection = connections.open();
                var statement = prepared(connection, sql, values)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    public Object one(String sql, Object... values) {
        try (var connection = connections.open()) {
            return one(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private void leads(StaffId staff, UnitId unit, boolean acting, String from, String until) {
        run(
                "insert into organization.unit_head (unit_id, acting, valid, staff_id) "
                        + "values (?, ?, daterange(?::date, ?::date), ?)",
                unit.value(),
                acting,
                from,
                until,
                staff.value());
    }

    private static Object one(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var result = statement.executeQuery()) {
            result.next();
            return result.getObject(1);
        }
    }

    private static java.sql.PreparedStatement prepared(Connection connection, String sql, Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Array array) {
                statement.setArray(i + 1, array);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
