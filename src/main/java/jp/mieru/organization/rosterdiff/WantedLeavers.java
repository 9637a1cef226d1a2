package jp.mieru.organization.rosterdiff;

/**
 * Who leaves: everybody employed whom the roster does not name, but only if the office says so with a last day. Table:
 * {@code leaver}; their segments and posts in {@code wanted_segment} and {@code wanted_post} end with that day.
 */
final class WantedLeavers {
    private WantedLeavers() {}

    static void determine(ImportSql sql) {
        sql.table("leaver", """
                select o.id staff_id, o.staff_number number from organization.staff o
                where :leavingOn::date is not null and :told_staff_number and o.left_on is null
                  and not exists (select from person p where p.staff_id = o.id and p.in_roster)
                """);
        sql.run("""
                insert into wanted_segment
                select a.staff_id, a.valid, a.unit_id, a.position, a.grade, a.kind, 'STORED', null
                from organization.assignment a join leaver using (staff_id)
                where not exists (select from person p where p.staff_id = a.staff_id)
                """);
        sql.run("""
                update wanted_segment w set valid = w.valid * daterange(null, :leavingOn::date + 1)
                from leaver l where l.staff_id = w.staff_id and not w.valid <@ daterange(null, :leavingOn::date + 1)
                """);
        sql.run("delete from wanted_segment where isempty(valid)");
        sql.run("""
                insert into wanted_post
                select o.staff_id, o.unit_id, o.valid * daterange(null, :leavingOn::date + 1), o.position, null
                from organization.concurrent_post o join leaver using (staff_id)
                where lower(o.valid) <= :leavingOn::date
                """);
    }
}
