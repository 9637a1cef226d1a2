package jp.mieru.engagement.drivers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import jp.mieru.engagement.importance.Driver;
import jp.mieru.survey.GatheredForgotten;
import jp.mieru.survey.RoundId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the drivers of rounds, once they have been worked out. */
@Repository
class DriverStore {
    private final JdbcTemplate jdbc;

    DriverStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of what was stored for the round. */
    @Transactional
    public void store(RoundId round, List<UnitDrivers> found) {
        jdbc.update("delete from engagement.drivers where round_id = ?", round.value());
        jdbc.batchUpdate(
                "insert into engagement.drivers values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                found.stream().map(unit -> row(round, unit)).toList());
    }

    @EventListener
    void forget(GatheredForgotten forgotten) {
        jdbc.update(
                "delete from engagement.drivers where round_id = ?",
                forgotten.round().value());
    }

    /** What goes with each outcome in a unit; empty where nothing can be told or nothing is known yet. */
    List<UnitDrivers> find(RoundId round, int slot) {
        return jdbc.query(
                "select * from engagement.drivers where round_id = ? and slot = ? order by outcome",
                (row, number) -> drivers(row),
                round.value(),
                slot);
    }

    /** Slots of the units that drivers are told of. */
    List<Integer> slots(RoundId round) {
        return jdbc.query(
                "select distinct slot from engagement.drivers where round_id = ? order by slot",
                (row, number) -> row.getInt("slot"),
                round.value());
    }

    private static Object[] row(RoundId round, UnitDrivers unit) {
        List<Driver> drivers = unit.drivers();
        return new Object[] {
            round.value(),
            unit.outcome(),
            unit.slot(),
            unit.people(),
            unit.rSquared(),
            drivers.stream().map(Driver::construct).toArray(String[]::new),
            each(drivers, Driver::relativeWeight),
            each(drivers, Driver::shapley),
            each(drivers, Driver::low),
            each(drivers, Driver::high)
        };
    }

    private static Double[] each(List<Driver> drivers, ToDoubleFunction<Driver> part) {
        return drivers.stream().map(part::applyAsDouble).toArray(Double[]::new);
    }

    private static UnitDrivers drivers(ResultSet row) throws SQLException {
        String[] constructs = (String[]) row.getArray("constructs").getArray();
        Double[] weights = (Double[]) row.getArray("relative_weights").getArray();
        Double[] shapley = (Double[]) row.getArray("shapley").getArray();
        Double[] low = (Double[]) row.getArray("low").getArray();
        Double[] high = (Double[]) row.getArray("high").getArray();
        return new UnitDrivers(
                row.getString("outcome"),
                row.getInt("slot"),
                row.getInt("people"),
                row.getDouble("r_squared"),
                IntStream.range(0, constructs.length)
                        .mapToObj(i -> new Driver(constructs[i], weights[i], shapley[i], low[i], high[i]))
                        .toList());
    }
}
