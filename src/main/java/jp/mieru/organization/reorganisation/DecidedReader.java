package jp.mieru.organization.reorganisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Gathers rows of steps into the reorganisations that they belong to. */
final class DecidedReader implements ResultSetExtractor<List<Decided>> {
    @Override
    public List<Decided> extractData(ResultSet row) throws SQLException {
        var all = new ArrayList<Decided>();
        while (row.next()) {
            var id = row.getObject("id", UUID.class);
            if (all.isEmpty() || !all.getLast().id().equals(id)) {
                all.add(new Decided(
                        id,
                        row.getObject("takes_effect_on", LocalDate.class),
                        row.getString("title"),
                        new ArrayList<>()));
            }
            all.getLast().steps().add(step(row));
        }
        return all;
    }

    private static Decided.Step step(ResultSet row) throws SQLException {
        return new Decided.Step(
                row.getString("kind"),
                new UnitId(row.getObject("predecessor_id", UUID.class)),
                row.getString("predecessor"),
                new UnitId(row.getObject("successor_id", UUID.class)),
                row.getString("successor"));
    }
}
