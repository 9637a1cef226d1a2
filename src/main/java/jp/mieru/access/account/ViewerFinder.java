package jp.mieru.access.account;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.Duty;
import jp.mieru.access.LineOfCommand;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.access.policy.CurrentViewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is signed in from the database, once for each request, so that a change of role holds at once. */
@Component
class ViewerFinder implements CurrentViewer {
    private static final String ATTRIBUTE = ViewerFinder.class.getName();
    private final JdbcClient jdbc;
    private final ObjectProvider<LineOfCommand> lines;
    private final Clock clock;

    ViewerFinder(JdbcClient jdbc, ObjectProvider<LineOfCommand> lines, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public @Nullable Viewer of(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        if (principal == null) {
            return null;
        }
        if (request.getAttribute(ATTRIBUTE) instanceof Optional<?> known) {
            return (Viewer) known.orElse(null);
        }
        var found = find(UUID.fromString(principal.getName()));
        request.setAttribute(ATTRIBUTE, found);
        return found.orElse(null);
    }

    private Optional<Viewer> find(UUID account) {
        return jdbc.sql("""
                        select id, staff_id, name, duties, executive, administrator
                        from access.account where id = :id and closed_at is null
                        """)
                .param("id", account)
                .query((row, number) -> viewer(row))
                .optional();
    }

    private Viewer viewer(ResultSet row) throws SQLException {
        var staff = row.getObject("staff_id", UUID.class);
        var id = staff == null ? null : new StaffId(staff);
        var today = LocalDate.now(clock);
        var supervisor = id != null && lines.stream().anyMatch(line -> line.leadsAUnit(id, today));
        return new Viewer(
                row.getObject("id", UUID.class),
                id,
                row.getString("name"),
                Arrays.stream((String[]) ((Array) row.getArray("duties")).getArray())
                        .map(Duty::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("executive"),
                row.getBoolean("administrator"),
                supervisor);
    }
}
