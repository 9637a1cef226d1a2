package jp.mieru.goals.lineage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.goals.AimId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goals and aims are called that others serve, by two statements for however many. */
@Repository
public class ServedWords {
    /**
     * Something that is served.
     *
     * @param owner the unit that has the goal, the plan that has the aim
     * @param title of the goal; code and title of the aim
     */
    public record Served(String owner, String title) {
        @Override
        public String toString() {
            return (owner + " " + title).strip();
        }
    }

    private final JdbcClient jdbc;

    ServedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By the id of the goal or aim; what exists no more and what the reader may not see is left out.
     *
     * @param units as they stand, for their names
     * @param readable units whose drafts the reader may see
     */
    public Map<UUID, Served> of(Collection<Tie> ties, UnitTree units, Set<UnitId> readable) {
        var words = new HashMap<UUID, Served>();
        var parents = ties.stream()
                .flatMap(tie -> tie.parent().stream())
                .map(GoalId::value)
                .toArray(UUID[]::new);
        if (parents.length > 0) {
            goals(parents, units, readable, words);
        }
        var aims = ties.stream()
                .flatMap(tie -> tie.purpose().stream())
                .map(AimId::value)
                .toArray(UUID[]::new);
        if (aims.length > 0) {
            jdbc.sql("""
                            select a.id, a.code || ' ' || a.title as words, p.title as plan
                            from goals.aim a join goals.plan p on p.id = a.plan_id where a.id = any(:aims)
                            """).param("aims", aims).query(row -> {
                words.put(row.getObject("id", UUID.class), new Served(row.getString("plan"), row.getString("words")));
            });
        }
        return words;
    }

    private void goals(UUID[] parents, UnitTree units, Set<UnitId> readable, Map<UUID, Served> words) {
        jdbc.sql("""
                        select g.id, g.title, s.unit_id, s.state = 'draft' as draft
                        from goals.goal g join goals.sheet s on s.id = g.sheet_id
                        where g.id = any(:parents) and s.unit_id is not null
                        """).param("parents", parents).query(row -> {
            var unit = new UnitId(row.getObject("unit_id", UUID.class));
            if (!row.getBoolean("draft") || readable.contains(unit)) {
                var name = units.find(unit).map(UnitTree.Unit::name).orElse("");
                words.put(row.getObject("id", UUID.class), new Served(name, row.getString("title")));
            }
        });
    }
}
