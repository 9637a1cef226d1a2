package jp.mieru.organization.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.internal.AsOf;
import jp.mieru.organization.staff.Profile.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A person as far as a viewer sees. Somebody who does not work here today is there only for the office, the executives and
 * the person; posts and ends of posts to come are known only to the office and the executives.
 */
@Component
class ProfileQueries {
    private final JdbcClient jdbc;

    ProfileQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Profile> visibleTo(Viewer viewer, StaffId staff, LocalDate today) {
        var scope = new StaffScope(viewer, AsOf.today(today));
        return jdbc.sql("""
                        with recursive %s
                        select s.id, s.staff_number, s.name, s.kana, s.birth_date, s.gender, s.hired_on, s.employment_type,
                               s.job_family, s.mail, a.grade, %s as detailed,
                               case when :all or s.left_on <= :today then s.left_on end as left_on
                        from organization.staff s
                        left join organization.assignment a on a.staff_id = s.id and a.valid @> :today
                        where s.id = :staff and (a.staff_id is not null or :all or s.id = :self)
                        """.formatted(scope.with(), scope.detailed()))
                .params(scope.parameters())
                .param("staff", staff.value())
                .query((row, number) -> profile(row, scope, today))
                .optional();
    }

    private Profile profile(ResultSet row, StaffScope scope, LocalDate today) throws SQLException {
        var staff = new StaffId(row.getObject("id", UUID.class));
        var detailed = row.getBoolean("detailed");
        return new Profile(
                staff,
                row.getString("name"),
                row.getString("kana"),
                row.getString("job_family"),
                row.getString("mail"),
                row.getObject("left_on", LocalDate.class),
                detailed ? StaffRow.details(row, today) : null,
                List.of(),
                List.of());
    }

    List<Post> posts(Viewer viewer, StaffId staff, boolean detailed, LocalDate today) {
        return jdbc.sql("""
                        with recursive post as (
                            select a.valid, a.unit_id, a.position, a.grade, a.kind, false as concurrent
                            from organization.assignment a where a.staff_id = :staff
                            union all
                            select c.valid, c.unit_id, c.position, null, null, true
                            from organization.concurrent_post c where c.staff_id = :staff),
                        shown as (
                            select row_number() over () as number, post.*,
                                   greatest(lower(valid), least(upper(valid) - 1, :today)) as named_on
                            from post
                            where :all or (lower(valid) <= :today and (:detailed or valid @> :today))),
                        place as (
                            select s.number, s.named_on, v.name, v.parent_id, 0 as height
                            from shown s join organization.unit_version v
                              on v.unit_id = s.unit_id and v.valid @> s.named_on
                            union all
                            select p.number, p.named_on, v.name, v.parent_id, p.height + 1
                            from place p join organization.unit_version v
                              on v.unit_id = p.parent_id and v.valid @> p.named_on)
                        select lower(s.valid) as since, s.unit_id, s.position, s.concurrent,
                               case when :all or upper(s.valid) <= :today then upper(s.valid) - 1 end as until,
                               case when :detailed then s.grade end as grade,
                               case when :detailed then s.kind end as kind,
                               s.valid @> :today as current,
                               (select string_agg(p.name, ' ' order by p.height desc) from place p
                                where p.number = s.number and (p.parent_id is not null or p.height = 0)) as place
                        from shown s order by since desc, s.concurrent
                        """)
                .params(new StaffScope(viewer, AsOf.today(today)).parameters())
                .param("staff", staff.value())
                .param("detailed", detailed)
                .query((row, number) -> post(row))
                .list();
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("place"),
                row.getString("position"),
                row.getObject("grade", Integer.class),
                row.getString("kind"),
                row.getBoolean("concurrent"),
                row.getBoolean("current"));
    }
}
