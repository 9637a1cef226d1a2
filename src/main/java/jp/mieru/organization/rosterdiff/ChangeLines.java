package jp.mieru.organization.rosterdiff;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What changes, for people to read. Table: {@code change_line} each unit and person that is not unchanged; their cells are
 * told by {@link ChangeCells}.
 */
final class ChangeLines {
    private ChangeLines() {}

    static void determine(ImportSql sql) {
        sql.table("change_line", """
                select 'unit' subject, f.id subject_id, f.code,
                       (select s.name from staged_unit s where s.code = f.code order by s.starts desc limit 1) name,
                       'added' outcome
                from file_unit f where f.is_new
                union all
                select 'unit', c.id, u.code, v.name, 'changed'
                from changed_unit c join organization.unit u on u.id = c.id
                join lateral (select name from standing_version v where v.unit_id = c.id order by valid desc limit 1) v on true
                union all
                select 'staff', o.staff_id, o.number, coalesce(w.name, s.name), o.outcome
                from staff_outcome o left join wanted_staff w on w.staff_id = o.staff_id
                left join organization.staff s on s.id = o.staff_id
                where o.outcome <> 'unchanged'
                """);
        ChangeCells.determine(sql);
    }

    /** One number that is the same for the same changes. */
    static BigDecimal digest(ImportSql sql) {
        return sql.prepared("""
                        select coalesce((select sum(hashtextextended(l.subject || ' ' || l.code || ' ' || l.outcome, 0))
                                         from change_line l), 0)
                             + coalesce((select sum(hashtextextended(c::text, 1)) from change_cell c), 0)
                        """).query(BigDecimal.class).single();
    }

    /** Keeps them with the import. */
    static void keep(ImportSql sql, UUID id) {
        for (var table : new String[] {"roster_import_line", "roster_import_cell"}) {
            sql.prepared("delete from organization." + table + " where import_id = :id")
                    .param("id", id)
                    .update();
        }
        sql.prepared("""
                        insert into organization.roster_import_line (import_id, subject, subject_id, code, name, outcome)
                        select :id, subject, subject_id, code, name, outcome from change_line
                        """).param("id", id).update();
        sql.prepared("""
                        insert into organization.roster_import_cell (import_id, subject, code, field, number, old_value, new_value)
                        select :id, subject, code, field, number, old_value, new_value from change_cell
                        """).param("id", id).update();
    }
}
