package jp.mieru.organization.rosterdiff;

/** Stores what is wanted: only rows that differ are taken away or added. Foreign keys through time are checked at the end. */
final class StoreOutcome {
    private StoreOutcome() {}

    static void run(ImportSql sql) {
        sql.run("""
                set constraints organization.unit_version_parent_id_valid_fkey, organization.assignment_unit_id_valid_fkey,
                    organization.concurrent_post_unit_id_valid_fkey, organization.unit_head_unit_id_valid_fkey deferred
                """);
        units(sql);
        staff(sql);
        assignments(sql);
        posts(sql);
        heads(sql);
        sql.run("set constraints all immediate");
    }

    private static void units(ImportSql sql) {
        sql.run("insert into organization.unit (id, code) select id, code from file_unit where is_new");
        sql.run("delete from organization.unit_version where unit_id in (select id from changed_unit)");
        sql.run("""
                insert into organization.unit_version (unit_id, valid, name, kind, parent_id)
                select unit_id, valid, name, kind, parent_id from wanted_version
                where unit_id in (select id from changed_unit union all select id from file_unit where is_new)
                """);
    }

    private static void staff(ImportSql sql) {
        sql.run("""
                insert into organization.staff (id, staff_number, name, kana, birth_date, gender, hired_on, employment_type,
                                                job_family, mail)
                select staff_id, number, name, kana, birth_date, gender, hired_on, employment_type, job_family, mail
                from wanted_staff where is_new
                """);
        sql.run("""
                update organization.staff s
                set name = w.name, kana = w.kana, birth_date = w.birth_date, gender = w.gender, hired_on = w.hired_on,
                    employment_type = w.employment_type, job_family = w.job_family, mail = w.mail, left_on = null,
                    version = s.version + 1
                from wanted_staff w where w.staff_id = s.id and s.id in (select staff_id from changed_data)
                """);
        sql.run("""
                update organization.staff set left_on = :leavingOn::date, version = version + 1
                where id in (select staff_id from leaver)
                """);
    }

    private static void assignments(ImportSql sql) {
        sql.run("""
                delete from organization.assignment a
                where staff_id in (select staff_id from changed_timeline)
                  and not exists (select from wanted_segment w
                                  where w.staff_id = a.staff_id and w.valid = a.valid and w.unit_id = a.unit_id
                                    and w.position = a.position and w.kind = a.kind and w.grade is not distinct from a.grade)
                """);
        sql.run("""
                insert into organization.assignment (staff_id, valid, unit_id, position, grade, kind)
                select w.staff_id, w.valid, w.unit_id, w.position, w.grade, w.kind from wanted_segment w
                left join organization.assignment a
                  on a.staff_id = w.staff_id and a.valid = w.valid and w.staff_id in (select staff_id from changed_timeline)
                where a.staff_id is null
                  and w.staff_id in (select staff_id from changed_timeline
                                     union all select staff_id from person where is_new)
                """);
    }

    private static void posts(ImportSql sql) {
        sql.run("delete from organization.concurrent_post where staff_id in (select staff_id from changed_post)");
        sql.run("""
                insert into organization.concurrent_post (staff_id, unit_id, valid, position)
                select staff_id, unit_id, valid, position from wanted_post
                where staff_id in (select staff_id from changed_post union all select staff_id from person where is_new)
                """);
    }

    private static void heads(ImportSql sql) {
        sql.run("""
                delete from organization.unit_head h where unit_id in (select unit_id from head_scope)
                  and not exists (select from wanted_head w where w.unit_id = h.unit_id and w.acting = h.acting
                                  and w.valid = h.valid and w.staff_id = h.staff_id)
                """);
        sql.run("""
                insert into organization.unit_head (unit_id, acting, valid, staff_id)
                select unit_id, acting, valid, staff_id from wanted_head
                except
                select unit_id, acting, valid, staff_id from organization.unit_head
                """);
    }
}
