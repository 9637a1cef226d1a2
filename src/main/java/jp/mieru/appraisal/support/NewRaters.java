package jp.mieru.appraisal.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.organization.Units;
import jp.mieru.platform.time.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who rates first for the first time: named as first rater on a sheet of the fiscal year or, so that they are known before its
 * cycles open, leading a unit today; and neither named so in an earlier year nor leading one on the last day before this one.
 */
@Component
public class NewRaters {
    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    NewRaters(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /** All of them in a fiscal year that has begun; three statements. */
    public Set<StaffId> of(FiscalYear year) {
        var today = LocalDate.now(clock);
        var rate = new HashSet<StaffId>();
        var rated = new HashSet<StaffId>();
        jdbc.sql("""
                        select distinct r.staff_id, c.year = :year as now
                        from appraisal.rater r join appraisal.sheet s on s.id = r.sheet_id
                            join appraisal.cycle c on c.id = s.cycle_id
                        where r.step = 'first' and c.year <= :year
                        """).param("year", year.year()).query(row -> {
            (row.getBoolean("now") ? rate : rated).add(new StaffId(row.getObject("staff_id", UUID.class)));
        });
        rate.addAll(leaders(year.contains(today) ? today : year.last()));
        rate.removeAll(rated);
        rate.removeAll(leaders(year.previous().last()));
        return rate;
    }

    /** Whether somebody is one of them in the fiscal year that runs; three statements, whatever the size of the city. */
    public boolean include(StaffId person, FiscalYear year) {
        var rated = jdbc.sql("""
                        select coalesce(bool_or(c.year = :year), false), coalesce(bool_or(c.year < :year), false)
                        from appraisal.rater r join appraisal.sheet s on s.id = r.sheet_id
                            join appraisal.cycle c on c.id = s.cycle_id
                        where r.step = 'first' and r.staff_id = :person
                        """)
                .param("year", year.year())
                .param("person", person.value())
                .query((row, number) -> new boolean[] {row.getBoolean(1), row.getBoolean(2)})
                .single();
        return !rated[1]
                && (rated[0] || !units.ledBy(person, LocalDate.now(clock)).isEmpty())
                && units.ledBy(person, year.previous().last()).isEmpty();
    }

    private Set<StaffId> leaders(LocalDate day) {
        var found = new HashSet<StaffId>();
        units.leadersByUnit(day).values().forEach(all -> all.forEach(leader -> found.add(leader.staff())));
        return found;
    }
}
