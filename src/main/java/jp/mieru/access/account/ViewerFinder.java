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
import jp.mieru.access.session.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Reads who is signed in from the database, once for each request, so that a change of role holds at once. */
@Component
class ViewerFinder implements CurrentViewer {
    private static final String ATTRIBUTE = ViewerFinder.class.getName();
    private final JdbcClient jdbc;
    private final ObjectProvider<LineOfCommand> lines;
    private final SecondFactorSetting secondFactor;
    private final Clock clock;

    ViewerFinder(JdbcClient jdbc, ObjectProvider<LineOfCommand> lines, SecondFactorSetting secondFactor, Clock clock) {
        this.secondFactor = secondFactor;
        this.jdbc = jdbc;
        this.lines = lines;
        this.clock = clock;
    }

    /** Somebody, and whether a second factor is still to be shown. */
    private record Known(Viewer viewer, boolean awaited) {}

    @Override
    public @Nullable Viewer of(HttpServletRequest request) {
        return known(request)
                .filter(known -> !known.awaited())
                .map(Known::viewer)
                .orElse(null);
    }

    @Override
    public @Nullable Viewer awaited(HttpServletRequest request) {
        return known(request).filter(Known::awaited).map(Known::viewer).orElse(null);
    }

    private Optional<Known> known(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof Authentication principal)) {
            return Optional.empty();
        }
        if (request.getAttribute(ATTRIBUTE) instanceof Asked asked && asked.principal() == principal) {
            return asked.answer();
        }
        var found = find(UUID.fromString(principal.getName()), Proof.SECOND_FACTOR.isIn(principal));
        request.setAttribute(ATTRIBUTE, new Asked(principal, found));
        return found;
    }

    /** What was found for whom, for the session may change hands within a request. */
    private record Asked(Authentication principal, Optional<Known> answer) {}

    /** What is stored of somebody; whether they lead a unit is asked after the connection is free again. */
    private record Stored(Viewer viewer, boolean enrolled) {}

    private Optional<Known> find(UUID account, boolean secondFactorShown) {
        return stored(account).map(stored -> {
            Viewer viewer = leading(stored.viewer());
            boolean asked = stored.enrolled() || viewer.isOffice() || viewer.executive() || viewer.administrator();
            return new Known(viewer, asked && !secondFactorShown && secondFactor.isRequired());
        });
    }

    private Optional<Stored> stored(UUID account) {
        return jdbc.sql("""
                        select id, staff_id, name, duties, executive, administrator,
                               exists (select from access.second_factor f
                                       where f.account_id = a.id and f.confirmed_at is not null) as enrolled
                        from access.account a where id = :id and closed_at is null
                        """)
                .param("id", account)
                .query((row, number) -> new Stored(viewer(row), row.getBoolean("enrolled")))
                .optional();
    }

    private Viewer leading(Viewer viewer) {
        StaffId staff = viewer.staff();
        var today = LocalDate.now(clock);
        boolean supervisor = staff != null && lines.stream().anyMatch(line -> line.leadsAUnit(staff, today));
        return new Viewer(
                viewer.account(),
                staff,
                viewer.name(),
                viewer.duties(),
                viewer.executive(),
                viewer.administrator(),
                supervisor);
    }

    private static Viewer viewer(ResultSet row) throws SQLException {
        var staff = row.getObject("staff_id", UUID.class);
        return new Viewer(
                row.getObject("id", UUID.class),
                staff == null ? null : new StaffId(staff),
                row.getString("name"),
                Arrays.stream((String[]) ((Array) row.getArray("duties")).getArray())
                        .map(Duty::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("executive"),
                row.getBoolean("administrator"),
                false);
    }
}
