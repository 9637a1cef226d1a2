package jp.mieru.appraisal.sheetpages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.mieru.access.Accounts;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.appraisal.behaviour.BehaviourNotes;
import jp.mieru.appraisal.cycle.Cycle;
import jp.mieru.appraisal.entry.Aside;
import jp.mieru.appraisal.entry.Entry;
import jp.mieru.appraisal.entry.SheetEntries;
import jp.mieru.appraisal.moving.Lack;
import jp.mieru.appraisal.moving.ReadyToHandOn;
import jp.mieru.appraisal.moving.SheetMoves;
import jp.mieru.appraisal.objection.NobodyAmendsTheirOwnRating;
import jp.mieru.appraisal.outcome.Outcomes;
import jp.mieru.appraisal.outcome.ReckonSheet;
import jp.mieru.appraisal.rated.WhatIsRated;
import jp.mieru.appraisal.raters.Posts;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.appraisal.sheet.Rater;
import jp.mieru.appraisal.sheet.Sheet;
import jp.mieru.appraisal.sheet.SheetHistory;
import jp.mieru.appraisal.sheet.SheetHistory.Step;
import jp.mieru.appraisal.sheet.SheetSight;
import jp.mieru.appraisal.sheet.Stage;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a sheet's page together out of what the viewer may read. A look at somebody else's is recorded. */
@Component
class AppraisalSheetPage {
    private final WhatIsRated rated;
    private final SheetEntries entries;
    private final Outcomes outcomes;
    private final ReckonSheet reckon;
    private final SheetHistory steps;
    private final Neighbouring neighbouring;
    private final BehaviourNotes notes;
    private final ConsultedPeople consulted;
    private final Roster roster;
    private final Units units;
    private final Posts posts;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;
    private final NobodyAmendsTheirOwnRating others;

    AppraisalSheetPage(
            WhatIsRated rated,
            SheetEntries entries,
            Outcomes outcomes,
            ReckonSheet reckon,
            SheetHistory steps,
            Neighbouring neighbouring,
            BehaviourNotes notes,
            ConsultedPeople consulted,
            Roster roster,
            Units units,
            Posts posts,
            Accounts accounts,
            AuditTrail trail,
            Clock clock,
            NobodyAmendsTheirOwnRating others) {
        this.rated = rated;
        this.entries = entries;
        this.outcomes = outcomes;
        this.reckon = reckon;
        this.steps = steps;
        this.neighbouring = neighbouring;
        this.notes = notes;
        this.consulted = consulted;
        this.roster = roster;
        this.units = units;
        this.posts = posts;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
        this.others = others;
    }

    /**
     * The page.
     *
     * @param refused what was not kept of the form that was just sent, by field
     */
    ShownSheet of(SheetSight sight, Viewer viewer, Map<String, Refused> refused) {
        var sheet = sight.sheet();
        trail.looked(viewer, "appraisal.sheet-seen", sheet.staff());
        var writes = sight.writes().orElse(null);
        var what = rated.of(sheet);
        var readable = readable(sight, entries.of(sheet.id()));
        var marks = ReckonSheet.marks(sheet, readable, marked(sight));
        var reckoned = writes == null ? null : reckon.of(sheet, what, marks);
        var asides = asides(sheet, writes, viewer);
        var missing = writes == null || reckoned == null
                ? List.<Lack>of()
                : ReadyToHandOn.missing(sheet, writes, what, marks, reckoned, asides);
        var tree = units.asOf(sheet.last());
        var found = found(sheet, what.cycle());
        var then = found.equals(tree.day()) ? tree : units.asOf(found);
        var history = history(sight, viewer);
        return new ShownSheet(
                sight,
                what,
                place(sheet, tree),
                writes,
                readable.keySet().stream().filter(step -> step != writes).toList(),
                readable,
                marks,
                refused,
                asides.stream().collect(Collectors.toMap(Aside::field, aside -> aside, (one, other) -> other)),
                missing,
                reckoned == null || writes == Procedure.SELF
                        ? null
                        : new Preview(what.parts(), reckoned, missing.size()),
                sight.readsResult() ? Outcomes.counting(outcomes.of(sheet.id())) : List.of(),
                history,
                accounts.names(readable.values().stream()
                        .flatMap(fields -> fields.values().stream())
                        .map(Entry::by)
                        .collect(Collectors.toSet())),
                people(sheet, history),
                posts.of(sheet.raters().values().stream().map(Rater::staff).toList(), then),
                neighbouring.of(sight, viewer),
                writes == null ? 0 : SheetMoves.written(readable, writes),
                writes == null
                        ? List.of()
                        : notes.between(
                                Objects.requireNonNull(viewer.staff()), sheet.staff(), sheet.first(), sheet.last()),
                sight.isRater() ? consulted.of(sheet.id(), then) : List.of(),
                LocalDate.now(clock));
    }

    /** What would come out of the marks of the step that the viewer writes: what follows each mark, and so without a record of a look. */
    Preview preview(SheetSight sight, Procedure step, Viewer viewer) {
        var sheet = sight.sheet();
        var what = rated.of(sheet);
        var marks = ReckonSheet.marks(sheet, readable(sight, entries.of(sheet.id())), step);
        var reckoned = reckon.of(sheet, what, marks);
        var missing = ReadyToHandOn.missing(sheet, step, what, marks, reckoned, asides(sheet, step, viewer));
        return new Preview(what.parts(), reckoned, missing.size());
    }

    private List<Aside> asides(Sheet sheet, @Nullable Procedure step, Viewer viewer) {
        return step == null ? List.of() : entries.asides(sheet.id(), step, viewer.account());
    }

    /** What was written in the steps that the viewer may read, in their order; a step without anything is there too. */
    static Map<Procedure, Map<String, Entry>> readable(SheetSight sight, Map<Procedure, Map<String, Entry>> all) {
        var found = new EnumMap<Procedure, Map<String, Entry>>(Procedure.class);
        for (var step : List.of(Procedure.SELF, Procedure.FIRST, Procedure.SECOND)) {
            if (sight.writes().filter(step::equals).isPresent() || sight.reads(step)) {
                found.put(step, all.getOrDefault(step, Map.of()));
            }
        }
        return found;
    }

    /** The step whose marks the viewer looks at: the one being written, or the last that can be read. */
    private static Procedure marked(SheetSight sight) {
        return sight.writes()
                .or(() -> sight.sheet().markedIn().stream().filter(sight::reads).max(Comparator.naturalOrder()))
                .orElse(Procedure.SELF);
    }

    /** What the viewer may know; of an amendment after a complaint not why, where the viewer had a part in the rating. */
    private List<Step> history(SheetSight sight, Viewer viewer) {
        var all = steps.of(sight.sheet().id()).stream()
                .filter(step -> knows(sight, step))
                .toList();
        boolean kept = all.stream().anyMatch(Step::isAmendment)
                && others.keepsFrom(sight.sheet().id(), viewer);
        return kept
                ? all.stream()
                        .map(step -> step.isAmendment() ? step.withoutNote() : step)
                        .toList()
                : all;
    }

    /** Whether the viewer may know of something that happened: what touches own steps or those before; the office of all. */
    private static boolean knows(SheetSight sight, Step step) {
        var last = sight.own()
                ? Stage.SELF
                : sight.rates().stream()
                        .map(Stage::of)
                        .max(Comparator.naturalOrder())
                        .orElse(Stage.SELF);
        var from = step.from();
        return !sight.own() && sight.office()
                || from == null
                || from.compareTo(last) <= 0
                || step.to().compareTo(last) <= 0
                || step.to() == Stage.DISCLOSED;
    }

    /** The day whose organisation gave the raters. */
    private static LocalDate found(Sheet sheet, Cycle cycle) {
        return cycle.conditional() ? sheet.last() : cycle.reference();
    }

    private static String place(Sheet sheet, UnitTree tree) {
        return tree.path(sheet.unit()).stream()
                .filter(unit -> unit.depth() > 0)
                .map(Unit::name)
                .collect(Collectors.joining(" "));
    }

    private Map<StaffId, String> people(Sheet sheet, List<Step> history) {
        var staff = new HashSet<StaffId>();
        staff.add(sheet.staff());
        sheet.raters().values().stream().map(Rater::staff).forEach(staff::add);
        history.stream().map(Step::actor).filter(Objects::nonNull).forEach(staff::add);
        return roster.people(staff).values().stream()
                .collect(Collectors.toMap(Roster.Person::staff, Roster.Person::name));
    }
}
