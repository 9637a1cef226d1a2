package jp.mieru.organization.rosterdiff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Accounts;
import jp.mieru.access.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of an import, as accounts want to know them. */
final class People {
    private People() {}

    /** Those who are there. Whoever leaves is employed up to the last day. */
    static List<Accounts.Person> touched(JdbcClient jdbc, UUID id, LocalDate day) {
        return list(jdbc.sql("""
                        select s.id, s.staff_number, s.mail, s.name, coalesce(s.left_on >= :day, true) employed
                        from organization.roster_import_line l join organization.staff s on s.id = l.subject_id
                        where l.import_id = :id and l.subject = 'staff' order by s.staff_number
                        """).param("id", id).param("day", day));
    }

    /** Those whom the import added. */
    static List<StaffId> added(JdbcClient jdbc, UUID id) {
        return jdbc.sql("""
                        select subject_id from organization.roster_import_line
                        where import_id = :id and subject = 'staff' and outcome = 'added'
                        """)
                .param("id", id)
                .query((row, number) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those whom the import added, as no longer employed. */
    static List<Accounts.Person> gone(JdbcClient jdbc, UUID id) {
        return list(jdbc, id, """
                select s.id, s.staff_number, null mail, s.name, false employed
                from organization.roster_import_line l join organization.staff s on s.id = l.subject_id
                where l.import_id = :id and l.subject = 'staff' and l.outcome = 'added'
                """);
    }

    private static List<Accounts.Person> list(JdbcClient jdbc, UUID id, String sql) {
        return list(jdbc.sql(sql).param("id", id));
    }

    static List<Accounts.Person> list(JdbcClient.StatementSpec sql) {
        return new ArrayList<>(sql.query((row, number) -> new Accounts.Person(
                        new StaffId(row.getObject("id", UUID.class)),
                        row.getString("staff_number"),
                        row.getString("mail"),
                        row.getString("name"),
                        row.getBoolean("employed")))
                .list());
    }
}
