package jp.mieru.survey.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units of rounds as they stood on the opening day. */
@Repository
public class RoundUnits {
    /** Units in their order, and which unit of the organization each is (null where it is none). */
    public record Stored(AnsweringUnits units, List<@Nullable UnitId> identities) {
        /** Index of the organization's unit, {@link Forest#WHOLE} if it is not among them. */
        public int indexOf(UnitId unit) {
            return identities.indexOf(unit);
        }
    }

    private final JdbcClient jdbc;

    RoundUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the units of a round. */
    public void add(RoundId round, AnsweringUnits units, List<@Nullable UnitId> identities) {
        int size = units.size();
        @Nullable String[] ids = new @Nullable String[size];
        String[] codes = new String[size];
        String[] names = new String[size];
        @Nullable Integer[] parents = new @Nullable Integer[size];
        @Nullable Integer[] asked = new @Nullable Integer[size];
        for (int i = 0; i < size; i++) {
            ids[i] = identities.isEmpty() ? null : Objects.toString(identities.get(i), null);
            codes[i] = units.unit(i).code();
            names[i] = units.unit(i).name();
            parents[i] = units.forest().parent(i) == Forest.WHOLE
                    ? null
                    : units.forest().parent(i);
            asked[i] = units.unit(i).asked();
        }
        jdbc.sql("""
                        insert into survey.round_unit (round_id, ordinal, unit_id, code, name, parent, asked)
                        select :round, u.ordinality - 1, u.id, u.code, u.name, u.parent, u.asked
                        from unnest(:ids::uuid[], :codes::text[], :names::text[], :parents::int[], :asked::int[])
                             with ordinality u(id, code, name, parent, asked, ordinality)
                        """)
                .param("round", round.value())
                .param("ids", ids)
                .param("codes", codes)
                .param("names", names)
                .param("parents", parents)
                .param("asked", asked)
                .update();
    }

    /** The units of a round; none before it opens. */
    public Stored of(RoundId round) {
        List<AnsweringUnits.Unit> units = new ArrayList<>();
        List<@Nullable UnitId> identities = new ArrayList<>();
        jdbc.sql("""
                        select u.unit_id, u.code, u.name, p.code as parent, u.asked
                        from survey.round_unit u
                        left join survey.round_unit p on p.round_id = u.round_id and p.ordinal = u.parent
                        where u.round_id = :round order by u.ordinal
                        """).param("round", round.value()).query(row -> {
            units.add(new AnsweringUnits.Unit(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("parent"),
                    row.getObject("asked", Integer.class)));
            UUID id = row.getObject("unit_id", UUID.class);
            identities.add(id == null ? null : new UnitId(id));
        });
        return new Stored(new AnsweringUnits(units), identities);
    }
}
