package jp.mieru.appraisal.behaviour;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mieru.access.LineOfCommand;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.Sheets;
import jp.mieru.organization.Units;
import jp.mieru.organization.Units.Leader;
import org.springframework.stereotype.Component;

/** Of whom somebody may write: oneself, whom one leads today, and whose open sheet one rates. */
@Component
class WhomOneNotes {
    private final LineOfCommand line;
    private final Sheets sheets;
    private final Units units;
    private final Clock clock;

    WhomOneNotes(LineOfCommand line, Sheets sheets, Units units, Clock clock) {
        this.line = line;
        this.sheets = sheets;
        this.units = units;
        this.clock = clock;
    }

    boolean may(Viewer viewer, StaffId about) {
        var self = Objects.requireNonNull(viewer.staff());
        return viewer.is(about)
                || line.leads(self, about, LocalDate.now(clock))
                || rated(self).contains(about);
    }

    /** Whose open sheets somebody gives marks on. */
    Set<StaffId> rated(StaffId rater) {
        return sheets.ratedBy(rater).stream()
                .filter(sheet -> rates(rater, sheet, Procedure.FIRST) || rates(rater, sheet, Procedure.SECOND))
                .map(Sheet::staff)
                .collect(Collectors.toCollection(HashSet<StaffId>::new));
    }

    private static boolean rates(StaffId rater, Sheet sheet, Procedure step) {
        var named = sheet.raters().get(step);
        return named != null && named.staff().equals(rater);
    }

    /** Who rates the person first today: on the open sheet, or else the nearest head above. Never the one who asks. */
    Optional<StaffId> successor(Viewer viewer, StaffId about) {
        return sheets.of(about).stream()
                .limit(1)
                .filter(sheet -> !sheet.stage().isFixed())
                .flatMap(sheet -> Optional.ofNullable(sheet.raters().get(Procedure.FIRST)).stream())
                .map(rater -> rater.staff())
                .findFirst()
                .or(() -> nearestHead(about))
                .filter(found -> !viewer.is(found));
    }

    private Optional<StaffId> nearestHead(StaffId about) {
        var today = LocalDate.now(clock);
        var leaders = units.leadersByUnit(today);
        var tree = units.asOf(today);
        return units.worksIn(about, today).stream()
                .flatMap(unit -> tree.path(unit).reversed().stream())
                .flatMap(unit -> leaders.getOrDefault(unit.id(), java.util.List.of()).stream())
                .map(Leader::staff)
                .filter(leader -> !leader.equals(about))
                .findFirst();
    }
}
