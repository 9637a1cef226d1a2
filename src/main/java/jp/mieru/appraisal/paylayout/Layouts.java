package jp.mieru.appraisal.paylayout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Layouts as they are stored. Two in use are never called alike. */
@Repository
public class Layouts {
    private final JdbcClient jdbc;
    private final Clock clock;

    Layouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those in use, by name. */
    public List<StoredLayout> inUse() {
        return jdbc.sql("select * from appraisal.pay_layout where retired_at is null order by name")
                .query((row, number) -> stored(row))
                .list();
    }

    public Optional<StoredLayout> find(UUID id) {
        return jdbc.sql("select * from appraisal.pay_layout where id = :id")
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** The same, kept from whoever wants to change it or to issue a file with it until the transaction ends. */
    public Optional<StoredLayout> locked(UUID id) {
        return jdbc.sql("select * from appraisal.pay_layout where id = :id for update")
                .param("id", id)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** Adds one; false if the name is taken. */
    boolean add(String name, Layout layout, UUID actor) {
        return jdbc.sql("""
                        insert into appraisal.pay_layout (name, definition, changed_at, changed_by)
                        values (:name, :definition::jsonb, :now, :actor) on conflict do nothing
                        """)
                        .param("name", name)
                        .param("definition", layout.json())
                        .param("now", OffsetDateTime.now(clock))
                        .param("actor", actor)
                        .update()
                == 1;
    }

    /** What came of a change. */
    enum Changed {
        DONE,
        /** Somebody changed it meanwhile, or took it out of use. */
        OVERTAKEN,
        NAME_TAKEN
    }

    Changed change(UUID id, int version, String name, Layout layout, UUID actor) {
        try {
            int rows = jdbc.sql("""
                            update appraisal.pay_layout set name = :name, definition = :definition::jsonb,
                                version = version + 1, changed_at = :now, changed_by = :actor
                            where id = :id and version = :version and retired_at is null
                            """)
                    .param("name", name)
                    .param("definition", layout.json())
                    .param("now", OffsetDateTime.now(clock))
                    .param("actor", actor)
                    .param("id", id)
                    .param("version", version)
                    .update();
            return rows == 1 ? Changed.DONE : Changed.OVERTAKEN;
        } catch (DuplicateKeyException e) {
            return Changed.NAME_TAKEN;
        }
    }

    /** Takes it out of use; what was issued with it stays. False if it was not in use. */
    boolean retire(UUID id) {
        return jdbc.sql("update appraisal.pay_layout set retired_at = :now where id = :id and retired_at is null")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static StoredLayout stored(ResultSet row) throws SQLException {
        return new StoredLayout(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Layout.of(row.getString("definition")),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("retired_at") != null);
    }
}
