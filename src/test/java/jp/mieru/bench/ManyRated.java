package jp.mieru.bench;

import jp.mieru.appraisal.AppraisalTown;

/** 20,000 people in 2,000 subsections with their heads, ten each. */
final class ManyRated {
    static final int STAFF = Integer.getInteger("bench.staff", 20_000);
    private static final int SUBSECTIONS = 2_000;

    private ManyRated() {}

    /** They work in the section of the town from now on, the heads among them. */
    static void move(AppraisalTown town) {
        town.city.run("""
                with made as (
                    insert into organization.unit (code) select 'S' || lpad(i::text, 5, '0') from generate_series(1, %d) i
                    returning id)
                insert into organization.unit_version (unit_id, valid, name, kind, parent_id)
                select id, daterange('1985-04-01', null), '係', '係', ? from made
                """.formatted(SUBSECTIONS), town.section.value());
        town.city.run("""
                insert into organization.staff (staff_number, name, kana, hired_on, employment_type)
                select '9' || lpad(i::text, 6, '0'), '職員', 'ショクイン', '2010-04-01', '常勤' from generate_series(1, %d) i
                """.formatted(STAFF));
        town.city.run("""
                with numbered as (
                    select s.id, row_number() over (order by s.id) - 1 place from organization.staff s
                    where not exists (select from organization.assignment a where a.staff_id = s.id)),
                units as (
                    select unit_id, row_number() over (order by unit_id) - 1 place from organization.unit_version
                    where name = '係'),
                placed as (
                    select n.id, u.unit_id, n.place < %1$d leads from numbered n
                    join units u on u.place = n.place %% %1$d),
                heads as (
                    insert into organization.unit_head (unit_id, valid, staff_id)
                    select unit_id, daterange('1985-04-01', null), id from placed where leads)
                insert into organization.assignment (staff_id, valid, unit_id, position, grade)
                select id, daterange('2010-04-01', null), unit_id, case when leads then '係長' else '主事' end, 1 from placed
                """.formatted(SUBSECTIONS));
        town.city.run("analyze");
    }
}
