package jp.mieru.appraisal.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Member;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who rate, or are of the level of those who do: what supports raters is for them. */
@Component
public class RaterCircle {
    private final JdbcClient jdbc;
    private final Roster roster;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    RaterCircle(JdbcClient jdbc, Roster roster, Units units, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who belongs to it, and the people it is of.
     *
     * @param employed everybody today, by staff number
     * @param members those of them who are in it
     */
    public record Reading(Circle circle, List<Member> employed, List<Member> members) {
        public Reading {
            employed = List.copyOf(employed);
            members = List.copyOf(members);
        }
    }

    /** The circle of today with its people: three statements. */
    public Reading reading() {
        var today = LocalDate.now(clock);
        var employed = roster.employedOn(today);
        var leaders = leaders(today);
        var circle = stored().orElseGet(() -> new Circle(true, UsualPositions.of(employed, leaders), false));
        return new Reading(
                circle,
                employed,
                employed.stream()
                        .filter(each -> circle.has(leaders.contains(each.staff()), each.position()))
                        .toList());
    }

    /** Who belongs to it. One statement where the office has chosen, three otherwise. */
    public Circle circle() {
        return stored().orElseGet(() -> reading().circle());
    }

    /** Everybody in it today, by staff number. */
    public List<Member> members() {
        return reading().members();
    }

    /** Whether the person who looks belongs to it today. */
    public boolean includes(Viewer viewer) {
        var self = viewer.staff();
        if (self == null) {
            return false;
        }
        var circle = circle();
        return circle.has(viewer.supervisor(), "") || circle.has(false, position(self));
    }

    private String position(StaffId self) {
        return roster.members(List.of(self), LocalDate.now(clock)).stream()
                .map(Member::position)
                .findFirst()
                .orElse("");
    }

    /** Keeps what follows from the roster today, if the office has chosen nothing, so that it stands from now on. */
    public void settle(@Nullable UUID actor) {
        if (stored().isEmpty()) {
            keep(circle(), actor);
        }
    }

    /** The office says who belongs to it. */
    @Transactional
    void choose(Circle circle, Viewer actor) {
        keep(circle, actor.account());
        audit.changed(
                actor,
                "appraisal.circle-changed",
                null,
                circle.positions().stream().sorted().collect(Collectors.joining(" ")));
    }

    private void keep(Circle circle, @Nullable UUID actor) {
        jdbc.sql("""
                        insert into appraisal.rater_circle (leaders, positions, changed_at, changed_by)
                        values (:leaders, :positions, :now, :actor)
                        on conflict (single) do update set leaders = excluded.leaders, positions = excluded.positions,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("leaders", circle.leaders())
                .param("positions", circle.positions().toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("actor", actor)
                .update();
    }

    private Optional<Circle> stored() {
        return jdbc.sql("select leaders, positions from appraisal.rater_circle")
                .query((row, number) -> new Circle(
                        row.getBoolean("leaders"),
                        Set.copyOf(Arrays.asList(
                                (String[]) row.getArray("positions").getArray())),
                        true))
                .optional();
    }

    private Set<StaffId> leaders(LocalDate day) {
        return units.leadersByUnit(day).values().stream()
                .flatMap(List::stream)
                .map(Units.Leader::staff)
                .collect(Collectors.toSet());
    }
}
