package jp.mieru.goals.takeover;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.mieru.goals.AimId;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units and words of goals and aims, by two statements for however many. */
@Repository
class ServedThen {
    private final JdbcClient jdbc;

    ServedThen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id of the goal or aim. */
    Map<UUID, Following.Was> of(Collection<Tie> ties) {
        var was = new HashMap<UUID, Following.Was>();
        jdbc.sql("""
                        select g.id, s.unit_id, g.title from goals.goal g join goals.sheet s on s.id = g.sheet_id
                        where g.id = any(:ids) and s.unit_id is not null
                        """)
                .param(
                        "ids",
                        ties.stream()
                                .flatMap(tie -> tie.parent().stream())
                                .map(GoalId::value)
                                .toArray(UUID[]::new))
                .query(row -> {
                    was.put(
                            row.getObject("id", UUID.class),
                            new Following.Was(
                                    new UnitId(row.getObject("unit_id", UUID.class)), row.getString("title")));
                });
        jdbc.sql("select id, code || ' ' || title as words from goals.aim where id = any(:ids)")
                .param(
                        "ids",
                        ties.stream()
                                .flatMap(tie -> tie.purpose().stream())
                                .map(AimId::value)
                                .toArray(UUID[]::new))
                .query(row -> {
                    was.put(row.getObject("id", UUID.class), new Following.Was(null, row.getString("words")));
                });
        return was;
    }
}
