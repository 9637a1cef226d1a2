package jp.mieru.appraisal.payfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.CycleId;
import jp.mieru.appraisal.paylayout.Layout;
import jp.mieru.appraisal.paylayout.StoredLayout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that left, as they are kept for good. */
@Repository
class PayFiles {
    private static final String WITHOUT_CONTENT = """
            select id, cycle_id, layout_id, number, name, layout_version, definition, part, rows, sha256, issued_at, issuer
            from appraisal.pay_file
            """;
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    PayFiles(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Those of a cycle, the latest first. */
    List<PayFile> of(CycleId cycle) {
        return jdbc.sql(WITHOUT_CONTENT + " where cycle_id = :cycle order by issued_at desc, number desc")
                .param("cycle", cycle.value())
                .query((row, number) -> file(row))
                .list();
    }

    Optional<PayFile> find(UUID id) {
        return jdbc.sql(WITHOUT_CONTENT + " where id = :id")
                .param("id", id)
                .query((row, number) -> file(row))
                .optional();
    }

    /** The last of a layout in a cycle. */
    Optional<PayFile> last(CycleId cycle, UUID layout) {
        return jdbc.sql(WITHOUT_CONTENT
                        + " where cycle_id = :cycle and layout_id = :layout order by number desc limit 1")
                .param("cycle", cycle.value())
                .param("layout", layout)
                .query((row, number) -> file(row))
                .optional();
    }

    /** The one that left before this one by the same layout in the same cycle. */
    Optional<PayFile> before(PayFile file) {
        return jdbc.sql(WITHOUT_CONTENT + " where cycle_id = :cycle and layout_id = :layout and number = :number")
                .param("cycle", file.cycle().value())
                .param("layout", file.layoutId())
                .param("number", file.number() - 1)
                .query((row, number) -> file(row))
                .optional();
    }

    /** Whether it has the viewer's own result in it, which is not disclosed to the viewer now. */
    boolean tellsUntold(PayFile file, Viewer viewer) {
        var self = viewer.staff();
        return self != null
                && jdbc.sql("""
                        select exists (select from appraisal.pay_file_row where file_id = :id and staff_id = :self)
                            and exists (select from appraisal.sheet
                                where cycle_id = :cycle and staff_id = :self and stage <> 'disclosed')
                        """)
                        .param("id", file.id())
                        .param("cycle", file.cycle().value())
                        .param("self", self.value())
                        .query(Boolean.class)
                        .single();
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from appraisal.pay_file where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    /** What it said of whom, in its order. */
    List<Line> lines(UUID id) {
        return jdbc.sql("select staff_id, cells from appraisal.pay_file_row where file_id = :id order by place")
                .param("id", id)
                .query((row, number) -> new Line(new StaffId(row.getObject("staff_id", UUID.class)), List.of((String[])
                        row.getArray("cells").getArray())))
                .list();
    }

    /** Keeps one more. The layout is locked. */
    UUID add(CycleId cycle, StoredLayout layout, int number, String part, LaidOut laid, byte[] content, Viewer by) {
        var id = jdbc.sql("""
                        insert into appraisal.pay_file (cycle_id, layout_id, number, name, layout_version, definition, part, rows,
                            content, sha256, issued_at, issued_by, issuer)
                        values (:cycle, :layout, :number, :name, :version, :definition::jsonb, :part, :rows,
                            :content, encode(sha256(:content), 'hex'), :now, :account, :issuer) returning id
                        """)
                .param("cycle", cycle.value())
                .param("layout", layout.id())
                .param("number", number)
                .param("name", layout.name())
                .param("version", layout.version())
                .param("definition", layout.layout().json())
                .param("part", part)
                .param("rows", laid.lines().size())
                .param("content", content)
                .param("now", OffsetDateTime.now(clock))
                .param("account", by.account())
                .param("issuer", by.name())
                .query(UUID.class)
                .single();
        var places =
                java.util.stream.IntStream.range(0, laid.lines().size()).boxed().toList();
        batches.batchUpdate(
                "insert into appraisal.pay_file_row (file_id, staff_id, place, cells) values (?, ?, ?, ?)",
                places,
                BATCH,
                (statement, place) -> {
                    var line = laid.lines().get(place);
                    statement.setObject(1, id);
                    statement.setObject(2, line.staff().value());
                    statement.setInt(3, place);
                    statement.setObject(4, line.cells().toArray(String[]::new));
                });
        return id;
    }

    private static PayFile file(ResultSet row) throws SQLException {
        return new PayFile(
                row.getObject("id", UUID.class),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getObject("layout_id", UUID.class),
                row.getInt("number"),
                row.getString("name"),
                row.getInt("layout_version"),
                Layout.of(row.getString("definition")),
                row.getString("part"),
                row.getInt("rows"),
                row.getString("sha256"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("issuer"));
    }
}
