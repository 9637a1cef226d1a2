package jp.mieru.goals.takeover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.Viewer;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.goalwriting.Parents;
import jp.mieru.goals.goalwriting.ParentsToChoose;
import jp.mieru.goals.sheet.Goal;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.ReplaceGoals;
import jp.mieru.goals.sheet.ReplaceGoals.Replacing;
import jp.mieru.goals.sheet.Statement;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.goals.sheet.WriteGoal.Writing;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes goals over into a draft, after those that it has. The caller has asked whether the viewer writes it. */
@Service
class TakeOver {
    /** What came of it. */
    sealed interface Taking {
        /**
         * @param taken goals that were taken over
         * @param open how many of them serve something no more that is to be chosen anew
         */
        record Done(int taken, int open) implements Taking {}

        record Overtaken() implements Taking {}

        /** There would be more goals than a sheet holds. */
        record Full() implements Taking {}
    }

    private final Sources sources;
    private final ParentsToChoose parents;
    private final ServedThen served;
    private final ReplaceGoals replace;
    private final AuditTrail audit;

    TakeOver(Sources sources, ParentsToChoose parents, ServedThen served, ReplaceGoals replace, AuditTrail audit) {
        this.sources = sources;
        this.parents = parents;
        this.served = served;
        this.replace = replace;
        this.audit = audit;
    }

    /** Takes these goals over; what is none of the sources is passed over. */
    @Transactional
    public Taking take(GoalSheet sheet, Set<GoalId> chosen, Viewer actor) {
        var goals = new ArrayList<>(sheet.goals());
        var offered = parents.of(sheet, null, actor).groups().stream()
                .flatMap(group -> group.parents().stream())
                .toList();
        int open = 0;
        for (var source : sources.of(sheet)) {
            var wanted = source.sheet().goals().stream()
                    .filter(goal -> chosen.contains(goal.id()))
                    .toList();
            if (!wanted.isEmpty()) {
                var following = following(sheet, source.sheet(), wanted, offered);
                for (var goal : wanted) {
                    var ties = following.of(goal.ties());
                    open += ties.size() < goal.ties().size() ? 1 : 0;
                    goals.add(copy(
                            goal,
                            ties,
                            sheet.year().year() - source.sheet().year().year()));
                }
            }
        }
        int taken = goals.size() - sheet.goals().size();
        return switch (replace.inDraft(sheet.id(), sheet.version(), goals)) {
            case Replacing.Done done -> {
                var whose = sheet.person();
                audit.changed(actor, "goals.taken-over", whose, sheet.id().toString());
                yield new Taking.Done(taken, open);
            }
            case Replacing.Refused refused ->
                refused.refusals().stream().anyMatch(each -> each.why() == Writing.FULL)
                        ? new Taking.Full()
                        : new Taking.Overtaken();
            case Replacing.Overtaken overtaken -> new Taking.Overtaken();
            case Replacing.Incomplete incomplete -> new Taking.Overtaken();
        };
    }

    private Following following(GoalSheet sheet, GoalSheet source, List<Goal> wanted, List<Parents.Parent> offered) {
        var ties = new HashSet<Tie>();
        wanted.forEach(goal -> ties.addAll(goal.ties()));
        offered.forEach(parent -> ties.add(parent.tie()));
        var was = served.of(ties);
        return new Following(offered, units(was), was, sources.followers(source.year(), sheet.year()));
    }

    private static Map<GoalId, UnitId> units(Map<UUID, Following.Was> was) {
        var units = new HashMap<GoalId, UnitId>();
        was.forEach((id, each) -> {
            if (each.unit() != null) {
                units.put(new GoalId(id), each.unit());
            }
        });
        return units;
    }

    private static Goal copy(Goal goal, List<Tie> ties, int years) {
        var says = goal.statement();
        var statement = new Statement(
                says.title(),
                says.measure(),
                says.target(),
                later(says.dueOn(), years),
                says.weight(),
                says.difficulty());
        return new Goal(
                new GoalId(UUID.randomUUID()), 1, statement, ties, ties.isEmpty() ? goal.exception() : null, false, 0);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate due, int years) {
        return due == null ? null : due.plusYears(years);
    }
}
