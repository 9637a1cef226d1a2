package jp.mieru.organization.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.text.Normal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Answers questions about the staff as a whole with one statement each. */
@Component
class RosterQueries implements Roster {
    private static final String EMPLOYED = """
            select s.id, s.staff_number, s.name, s.kana, a.unit_id, a.position, a.grade, s.job_family,
                   s.employment_type, s.gender, s.birth_date, s.hired_on, s.mail
            from organization.staff s join organization.assignment a on a.staff_id = s.id
            where a.valid @> :day %s
            order by s.staff_number collate "C"
            """;

    private static final String SPELLS = """
            select s.id, s.staff_number, s.name, a.unit_id, a.position, s.employment_type, s.hired_on,
                   coalesce(s.left_on, e.last) left_on
            from organization.staff s join (
                select distinct on (staff_id) staff_id, unit_id, position
                from organization.assignment where valid && daterange(:first, :last, '[]') %1$s
                order by staff_id, lower(valid) <= :day desc,
                         case when lower(valid) <= :day then lower(valid) end desc, lower(valid)) a
              on a.staff_id = s.id
            join (
                select staff_id, case when bool_or(upper_inf(valid)) then null else max(upper(valid)) - 1 end as last
                from organization.assignment where true %1$s group by staff_id) e on e.staff_id = s.id
            order by s.staff_number collate "C"
            """;

    private final JdbcClient jdbc;

    RosterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Member> employedOn(LocalDate day) {
        return jdbc.sql(EMPLOYED.formatted(""))
                .param("day", day)
                .query((row, number) -> member(row))
                .list();
    }

    @Override
    public List<Member> employedIn(Collection<UnitId> units, LocalDate day) {
        return jdbc.sql(EMPLOYED.formatted("and a.unit_id = any (:units)"))
                .param("day", day)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> member(row))
                .list();
    }

    @Override
    public Map<StaffId, UnitId> mainUnits(Collection<UnitId> units, LocalDate day) {
        var found = new HashMap<StaffId, UnitId>();
        jdbc.sql("""
                        select staff_id, unit_id from organization.assignment
                        where valid @> :day and unit_id = any (:units)
                        """)
                .param("day", day)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            new UnitId(row.getObject("unit_id", UUID.class)));
                });
        return found;
    }

    @Override
    public Optional<Person> numbered(String staffNumber) {
        return jdbc.sql("select id, staff_number, name, kana from organization.staff where staff_number = :number")
                .param("number", Normal.code(staffNumber))
                .query((row, number) -> person(row))
                .optional();
    }

    @Override
    public Optional<Member> numbered(String staffNumber, LocalDate day) {
        return jdbc.sql(EMPLOYED.formatted("and s.staff_number = :number"))
                .param("day", day)
                .param("number", Normal.code(staffNumber))
                .query((row, number) -> member(row))
                .optional();
    }

    @Override
    public List<Member> members(Collection<StaffId> staff, LocalDate day) {
        return jdbc.sql(EMPLOYED.formatted("and s.id = any (:staff)"))
                .param("day", day)
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .query((row, number) -> member(row))
                .list();
    }

    @Override
    public List<Spell> employedBetween(LocalDate first, LocalDate last, LocalDate day) {
        return spells(jdbc.sql(SPELLS.formatted("")), first, last, day);
    }

    @Override
    public List<Spell> employedBetween(LocalDate first, LocalDate last, LocalDate day, Collection<StaffId> staff) {
        var these = jdbc.sql(SPELLS.formatted("and staff_id = any (:staff)"))
                .param("staff", staff.stream().map(StaffId::value).toArray(UUID[]::new));
        return spells(these, first, last, day);
    }

    private static List<Spell> spells(JdbcClient.StatementSpec asked, LocalDate first, LocalDate last, LocalDate day) {
        return asked.param("first", first)
                .param("last", last)
                .param("day", day)
                .query((row, number) -> new Spell(
                        new StaffId(row.getObject("id", UUID.class)),
                        row.getString("staff_number"),
                        row.getString("name"),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("position"),
                        row.getString("employment_type"),
                        row.getObject("hired_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class)))
                .list();
    }

    @Override
    public Map<StaffId, List<UnitId>> concurrentUnits(LocalDate day) {
        return jdbc
                .sql("""
                        select p.staff_id, p.unit_id from organization.concurrent_post p
                        join organization.unit u on u.id = p.unit_id
                        where p.valid @> :day order by u.code collate "C"
                        """)
                .param("day", day)
                .query((row, number) -> Map.entry(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Map<StaffId, Person> people(Collection<StaffId> staff) {
        return jdbc
                .sql("select id, staff_number, name, kana from organization.staff where id = any (:staff)")
                .param(
                        "staff",
                        new SqlArrayValue(
                                "uuid", staff.stream().map(StaffId::value).toArray()))
                .query((row, number) -> person(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Person::staff, person -> person));
    }

    @Override
    public List<Person> named(String typed, int limit) {
        return jdbc.sql("""
                        select id, staff_number, name, kana from organization.staff
                        where strpos(folded, organization.folded(:typed)) > 0 or staff_number = normalize(trim(:typed), NFKC)
                        order by staff_number collate "C" limit :limit
                        """)
                .param("typed", typed)
                .param("limit", limit)
                .query((row, number) -> person(row))
                .list();
    }

    @Override
    public Map<String, StaffId> numbers() {
        var numbers = new HashMap<String, StaffId>();
        jdbc.sql("select staff_number, id from organization.staff").query(row -> {
            numbers.put(row.getString("staff_number"), new StaffId(row.getObject("id", UUID.class)));
        });
        return numbers;
    }

    @Override
    public List<Post> workingIn(Collection<UnitId> units, LocalDate day) {
        return jdbc.sql("""
                        select s.id, s.staff_number, s.name, s.kana, m.unit_id, m.position, m.concurrent from (
                            select staff_id, unit_id, position, grade, false as concurrent from organization.assignment
                            where unit_id = any(:units) and valid @> :day
                            union all
                            select staff_id, unit_id, position, null, true from organization.concurrent_post
                            where unit_id = any(:units) and valid @> :day) m
                        join organization.staff s on s.id = m.staff_id
                        order by m.grade desc nulls last, s.kana collate "ja-x-icu", s.id, m.concurrent
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> new Post(
                        new StaffId(row.getObject("id", UUID.class)),
                        row.getString("staff_number"),
                        row.getString("name"),
                        row.getString("kana"),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("position"),
                        row.getBoolean("concurrent")))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("staff_number"),
                row.getString("name"),
                row.getString("kana"));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("staff_number"),
                row.getString("name"),
                row.getString("kana"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("position"),
                row.getObject("grade", Integer.class),
                row.getString("job_family"),
                row.getString("employment_type"),
                row.getString("gender"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("hired_on", LocalDate.class),
                row.getString("mail"));
    }
}
