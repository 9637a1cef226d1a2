package jp.mieru.organization.rosterdiff;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored state of whole units and people: kept before an import, known by a digest after it, restored when undone. */
final class States {
    private static final String DIGESTS = """
            select l.subject, l.subject_id,
                   case l.subject when 'staff' then (
                       select hash_record_extended(s, 0)::numeric
                           + coalesce((select sum(hash_record_extended(a, 0)) from organization.assignment a
                                       where a.staff_id = s.id), 0)
                           + coalesce((select sum(hash_record_extended(p, 1)) from organization.concurrent_post p
                                       where p.staff_id = s.id), 0)
                       from organization.staff s where s.id = l.subject_id)
                   else (
                       select coalesce((select sum(hash_record_extended(v, 0)) from organization.unit_version v
                                        where v.unit_id = u.id), 0)
                           + coalesce((select sum(hash_record_extended(h, 1)) from organization.unit_head h
                                       where h.unit_id = u.id), 0)
                       from organization.unit u where u.id = l.subject_id) end digest
            from organization.roster_import_line l where l.import_id = :id
            """;

    private States() {}

    /** Keeps how everything was that the import changes. */
    static void keepFormer(JdbcClient jdbc, UUID id) {
        jdbc.sql("""
                        update organization.roster_import_line l
                        set former = case l.subject when 'staff' then jsonb_build_object(
                                'staff', (select to_jsonb(s) from organization.staff s where s.id = l.subject_id),
                                'assignments', (select coalesce(jsonb_agg(to_jsonb(a)), '[]') from organization.assignment a
                                                where a.staff_id = l.subject_id),
                                'posts', (select coalesce(jsonb_agg(to_jsonb(p)), '[]') from organization.concurrent_post p
                                          where p.staff_id = l.subject_id))
                            else jsonb_build_object(
                                'versions', (select coalesce(jsonb_agg(to_jsonb(v)), '[]') from organization.unit_version v
                                             where v.unit_id = l.subject_id),
                                'heads', (select coalesce(jsonb_agg(to_jsonb(h)), '[]') from organization.unit_head h
                                          where h.unit_id = l.subject_id)) end
                        where l.import_id = :id and l.outcome <> 'added'
                        """).param("id", id).update();
    }

    /** Notes the state that the import left. */
    static void note(JdbcClient jdbc, UUID id) {
        jdbc.sql("update organization.roster_import_line l set digest = d.digest from (" + DIGESTS + """
                        ) d where l.import_id = :id and l.subject = d.subject and l.subject_id = d.subject_id
                        """)
                .param("id", id)
                .update();
    }

    /** Units and people that are no longer as the import left them, the first few by name. */
    static ChangedSince changedSince(JdbcClient jdbc, UUID id) {
        return jdbc.sql("""
                        select count(*) count, coalesce(string_agg(code || ' ' || name, ', ' order by code) filter (where place <= 3), '') some
                        from (select l.code, l.name, row_number() over (order by l.code) place
                              from organization.roster_import_line l join (""" + DIGESTS + """
                        ) d using (subject, subject_id)
                              where l.import_id = :id and l.digest is distinct from d.digest) c
                        """)
                .param("id", id)
                .query(ChangedSince.class)
                .single();
    }

    /** Puts everything back as it was. */
    static void restore(JdbcClient jdbc, UUID id) {
        for (var statement : RESTORE.split(";")) {
            jdbc.sql(statement).param("id", id).update();
        }
    }

    private static final String RESTORE = """
            set constraints all deferred;
            delete from organization.unit_head where unit_id in (
                select subject_id from organization.roster_import_line where import_id = :id and subject = 'unit');
            delete from organization.concurrent_post where staff_id in (
                select subject_id from organization.roster_import_line where import_id = :id and subject = 'staff');
            delete from organization.assignment where staff_id in (
                select subject_id from organization.roster_import_line where import_id = :id and subject = 'staff');
            delete from organization.staff where id in (
                select subject_id from organization.roster_import_line
                where import_id = :id and subject = 'staff' and outcome = 'added');
            delete from organization.unit_version where unit_id in (
                select subject_id from organization.roster_import_line where import_id = :id and subject = 'unit');
            delete from organization.unit where id in (
                select subject_id from organization.roster_import_line
                where import_id = :id and subject = 'unit' and outcome = 'added');
            insert into organization.unit_version
            select r.* from organization.roster_import_line l
            cross join jsonb_populate_recordset(null::organization.unit_version, l.former -> 'versions') r
            where l.import_id = :id and l.subject = 'unit' and l.outcome <> 'added';
            update organization.staff s
            set name = r.name, kana = r.kana, birth_date = r.birth_date, gender = r.gender, hired_on = r.hired_on,
                left_on = r.left_on, employment_type = r.employment_type, job_family = r.job_family, mail = r.mail,
                version = s.version + 1
            from organization.roster_import_line l
            cross join jsonb_populate_record(null::organization.staff, l.former -> 'staff') r
            where l.import_id = :id and l.subject = 'staff' and l.outcome <> 'added' and s.id = l.subject_id;
            insert into organization.assignment
            select r.* from organization.roster_import_line l
            cross join jsonb_populate_recordset(null::organization.assignment, l.former -> 'assignments') r
            where l.import_id = :id and l.subject = 'staff' and l.outcome <> 'added';
            insert into organization.concurrent_post
            select r.* from organization.roster_import_line l
            cross join jsonb_populate_recordset(null::organization.concurrent_post, l.former -> 'posts') r
            where l.import_id = :id and l.subject = 'staff' and l.outcome <> 'added';
            insert into organization.unit_head
            select r.* from organization.roster_import_line l
            cross join jsonb_populate_recordset(null::organization.unit_head, l.former -> 'heads') r
            where l.import_id = :id and l.subject = 'unit' and l.outcome <> 'added';
            set constraints all immediate
            """;
}
