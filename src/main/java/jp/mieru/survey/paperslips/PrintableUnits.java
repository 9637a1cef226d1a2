package jp.mieru.survey.paperslips;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.choosing.UnitIndex;
import jp.mieru.survey.rates.WhoSeesRates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The units for whose people somebody may print slips: the office in charge of surveys all of a round, whoever leads a unit
 * today that one and those within it. Who has answered makes no difference to what is listed or printed, so that nobody
 * learns it.
 */
@Repository
class PrintableUnits {
    private final JdbcClient jdbc;
    private final WhoSeesRates leaders;

    PrintableUnits(JdbcClient jdbc, WhoSeesRates leaders) {
        this.jdbc = jdbc;
        this.leaders = leaders;
    }

    /** Somebody asked, with the number of the unit. */
    record Asked(StaffId staff, int unit, boolean printed) {}

    /** Those in which people are asked directly, in the order of the tree. */
    List<PrintableUnit> of(RoundId round, Viewer viewer) {
        boolean office = viewer.has(Duty.SURVEY);
        Set<UnitId> led = office ? Set.of() : leaders.led(viewer);
        return jdbc.sql("""
                        select u.ordinal, u.name, a.name as above, count(*)::int as asked, count(p.staff_id)::int as printed
                        from survey.round_unit u
                        left join survey.round_unit a on a.round_id = u.round_id and a.ordinal = u.parent
                        join survey.electorate e on e.round_id = u.round_id and e.unit = u.ordinal
                        left join survey.paper_code p on p.round_id = e.round_id and p.staff_id = e.staff_id
                        where u.round_id = :round and (:office or u.unit_id = any (:led::uuid[]))
                        group by u.ordinal, u.name, a.name order by u.ordinal
                        """)
                .param("round", round.value())
                .param("office", office)
                .param("led", led.stream().map(UnitId::toString).toArray(String[]::new))
                .query((row, number) -> new PrintableUnit(
                        row.getInt("ordinal"),
                        row.getString("name"),
                        row.getString("above"),
                        row.getInt("asked"),
                        row.getInt("printed")))
                .list();
    }

    /** All units of the round, to find some of them. */
    UnitIndex index(RoundId round) {
        return new UnitIndex(jdbc.sql("""
                        select code, name, coalesce(parent, -1) as parent from survey.round_unit
                        where round_id = :round order by ordinal
                        """)
                .param("round", round.value())
                .query((row, number) ->
                        new UnitIndex.Unit(row.getString("code"), row.getString("name"), row.getInt("parent")))
                .list());
    }

    /** Everybody asked directly in these units. */
    List<Asked> people(RoundId round, Collection<Integer> units) {
        return jdbc.sql("""
                        select e.staff_id, e.unit, p.staff_id is not null as printed
                        from survey.electorate e
                        left join survey.paper_code p on p.round_id = e.round_id and p.staff_id = e.staff_id
                        where e.round_id = :round and e.unit = any (:units)
                        """)
                .param("round", round.value())
                .param("units", units.stream().mapToInt(Integer::intValue).toArray())
                .query((row, number) -> new Asked(
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getInt("unit"),
                        row.getBoolean("printed")))
                .list();
    }
}
