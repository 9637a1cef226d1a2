package jp.mieru.appraisal.raters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.raters.NamedRater.Scope;
import jp.mieru.appraisal.ruleset.HeldTogether;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units.Leader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** City 0 ⊃ department 1 ⊃ section 2 ⊃ subsection 3; person n leads unit n unless said otherwise, person 9 works in 3. */
class WhoRatesTest {
    private static final Set<Procedure> ALL = Set.of(Procedure.values());
    private static final List<HeldTogether> NONE = List.of();

    private final Map<UnitId, List<Leader>> leaders = new HashMap<>();
    private Set<StaffId> away = Set.of();
    private NamedRaters named = NamedRaters.NONE;
    private List<HeldTogether> held = NONE;

    WhoRatesTest() {
        for (int i = 0; i < 4; i++) {
            leads(i, head(i));
        }
    }

    @Test
    void theNearestLeaderRatesTheNextOneSecondAndTheTopConfirms() {
        assertThat(of(9, 3)).isEqualTo("first 3 unit_head, second 2 next_above, confirm 0 top_head");
    }

    @Test
    void whoeverLeadsTheOwnUnitIsRatedFromAbove() {
        assertThat(of(3, 3)).isEqualTo("first 2 above_own_unit, second 1 next_above, confirm 0 top_head");
    }

    @Test
    void aUnitWithoutALeaderIsPassedOver() {
        leads(3);
        assertThat(of(9, 3)).isEqualTo("first 2 above_empty_unit, second 1 next_above, confirm 0 top_head");
    }

    @Test
    void anActingHeadRatesWhereThereIsNoHeadOrTheHeadIsAway() {
        leads(3, acting(7));
        assertThat(of(9, 3)).startsWith("first 7 acting_head");
        leads(3, head(3), acting(7));
        assertThat(of(9, 3)).startsWith("first 3 unit_head");
        away = Set.of(staff(3));
        assertThat(of(9, 3)).startsWith("first 7 head_away");
        assertThat(of(7, 3)).as("who acts for the head is rated from above").startsWith("first 2 above_own_unit");
    }

    @Test
    void aHeadWhoIsAwayIsPassedOver() {
        away = Set.of(staff(3));
        assertThat(of(9, 3)).startsWith("first 2 above_empty_unit, second 1");
    }

    @Test
    void whoeverLeadsTwoLevelsRatesOnce() {
        leads(2, head(3));
        assertThat(of(9, 3)).isEqualTo("first 3 unit_head, second 1 next_above, confirm 0 top_head");
    }

    @Test
    void whoeverLeadsAHigherUnitIsNotRatedByThoseBelow() {
        leads(1, head(8));
        assertThat(of(8, 3)).as("works in the subsection, leads the department").isEqualTo("first 0 above_own_unit");
    }

    @Test
    void whereTooFewAreAboveTheRulesSayWhetherOneHoldsTwoSteps() {
        assertThat(of(2, 2)).isEqualTo("first 1 above_own_unit, confirm 0 top_head");
        held = List.of(new HeldTogether(Procedure.SECOND, Procedure.FIRST));
        assertThat(of(2, 2)).isEqualTo("first 1 above_own_unit, second 1 holds_two, confirm 0 top_head");
        held = List.of(new HeldTogether(Procedure.SECOND, Procedure.CONFIRM));
        assertThat(of(2, 2)).isEqualTo("first 1 above_own_unit, second 0 next_above, confirm 0 top_head");
        held = NONE;
        assertThat(of(1, 1)).isEqualTo("first 0 above_own_unit");
        held = List.of(new HeldTogether(Procedure.FIRST, Procedure.CONFIRM));
        assertThat(of(1, 1)).isEqualTo("first 0 above_own_unit, confirm 0 top_head");
    }

    @Test
    void stepsThatNobodyCanTakeAreLeftOut() {
        assertThat(rule().of(staff(1), unit(1), List.of(), ALL).steps())
                .containsExactly(Procedure.SELF, Procedure.FIRST, Procedure.ADJUST);
        assertThat(of(0, 0)).isEmpty();
    }

    @Test
    void theHighestConfirmsWhereNobodyLeadsTheWhole() {
        leads(0);
        assertThat(of(9, 3)).isEqualTo("first 3 unit_head, second 2 next_above, confirm 1 highest_head");
    }

    @Test
    void theOfficeNamesRatersForAPersonAUnitAndInPlaceOfARater() {
        named = new NamedRaters(List.of(
                name(Scope.RATER, 3, null, 20),
                name(Scope.UNIT, 1, Procedure.SECOND, 21),
                name(Scope.UNIT, 2, Procedure.SECOND, 22)));
        assertThat(of(9, 3)).isEqualTo("first 20 named_instead, second 22 named_unit, confirm 0 top_head");
        named = new NamedRaters(
                List.of(name(Scope.UNIT, 3, Procedure.FIRST, 9), name(Scope.PERSON, 9, Procedure.SECOND, null)));
        assertThat(of(9, 3)).as("nobody rates oneself").isEqualTo("first 3 unit_head, confirm 0 top_head");
    }

    @Test
    void otherLeadersOfTheUnitAndOfConcurrentPostsAreConsulted() {
        leads(3, head(3), acting(7));
        leads(5, head(5));
        assertThat(rule().of(staff(9), unit(3), List.of(unit(5)), ALL).consulted())
                .containsExactly(
                        new Assigned.Consulted(staff(7), "also_leads"), new Assigned.Consulted(staff(5), "concurrent"));
    }

    /** Any organisation of thirty units and twenty people: leaders anywhere, acting ones, some away, any pairs held together. */
    @Property(tries = 500)
    void nobodyRatesOneselfNorSomebodyAboveAndStepsGoUpwards(@ForAll long seed) {
        var random = new Random(seed);
        var units = new ArrayList<Unit>();
        units.add(unitOf(0, null, 0));
        for (int i = 1; i < 30; i++) {
            var parent = units.get(random.nextInt(units.size()));
            units.add(unitOf(i, parent.id(), parent.depth() + 1));
        }
        var byDepth = new ArrayList<>(units);
        byDepth.sort((one, other) -> Integer.compare(one.depth(), other.depth()));
        var tree = new UnitTree(LocalDate.EPOCH, byDepth);
        leaders.clear();
        for (int i = 0; i < 30; i++) {
            if (random.nextInt(4) > 0) {
                leads(i, head(random.nextInt(20)), acting(random.nextInt(20)));
            }
        }
        var gone = new HashSet<StaffId>();
        for (int i = 0; i < 3; i++) {
            gone.add(staff(random.nextInt(20)));
        }
        var pairs = new ArrayList<HeldTogether>();
        for (var one : Procedure.values()) {
            for (var other : Procedure.values()) {
                if (random.nextInt(6) == 0) {
                    pairs.add(new HeldTogether(one, other));
                }
            }
        }
        var person = staff(random.nextInt(20));
        var home = unit(random.nextInt(30));
        var assigned = new WhoRates(tree, leaders, gone, pairs, NamedRaters.NONE).of(person, home, List.of(), ALL);
        var path = tree.path(home).stream().map(Unit::id).toList();
        int before = Integer.MAX_VALUE;
        for (var rater : assigned.raters()) {
            assertThat(rater.staff()).isNotEqualTo(person);
            assertThat(gone).doesNotContain(rater.staff());
            int lowest = lowest(path, rater.staff());
            assertThat(lowest).as("leads a unit around").isNotNegative();
            int own = highestHeaded(path, person, gone);
            int highest = highest(path, rater.staff());
            assertThat(own < 0 || highest < own).as("not below the person").isTrue();
            assertThat(highest).as("not below the rater before").isLessThanOrEqualTo(before);
            before = lowest;
        }
        assertThat(assigned.steps()).isSorted();
        assertThat(assigned.steps().stream().filter(step -> step != Procedure.SELF && step != Procedure.ADJUST))
                .containsExactlyElementsOf(
                        assigned.raters().stream().map(rater -> rater.step()).toList());
    }

    @Test
    void whoeverIsNamedDoesNotHoldTwoStepsThatTheRulesKeepApart() {
        leads(3, head(20));
        leads(2, head(21));
        leads(1, head(22));
        leads(0, head(23));
        named = new NamedRaters(List.of(name(Scope.RATER, 20, null, 21)));
        assertThat(of(9, 3)).isEqualTo("first 21 named_instead, second 22 next_above, confirm 23 top_head");
        named = new NamedRaters(List.of(name(Scope.PERSON, 9, Procedure.FIRST, 23)));
        assertThat(of(9, 3)).as("nobody is higher").isEqualTo("first 23 named_person, second 21 next_above");
        held = List.of(new HeldTogether(Procedure.FIRST, Procedure.CONFIRM));
        assertThat(of(9, 3)).isEqualTo("first 23 named_person, second 21 next_above, confirm 23 top_head");
    }

    @Property(tries = 500)
    void whoeverIsNamedHoldsWhatMayBeHeldTogether(@ForAll long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            leads(i, head(20 + random.nextInt(4)));
        }
        var decided = new ArrayList<NamedRater>();
        decided.add(name(Scope.RATER, 20 + random.nextInt(4), null, 20 + random.nextInt(5)));
        decided.add(name(Scope.UNIT, random.nextInt(4), Procedure.SECOND, 20 + random.nextInt(5)));
        decided.add(name(
                Scope.PERSON, 9, random.nextBoolean() ? Procedure.FIRST : Procedure.CONFIRM, 20 + random.nextInt(5)));
        named = new NamedRaters(decided);
        held = random.nextBoolean() ? List.of(new HeldTogether(Procedure.SECOND, Procedure.CONFIRM)) : NONE;
        var raters = rule().of(staff(9), unit(3), List.of(), ALL).raters();
        for (var one : raters) {
            for (var other : raters) {
                if (one.step() != other.step() && one.staff().equals(other.staff())) {
                    assertThat(HeldTogether.allows(held, one.step(), other.step()))
                            .isTrue();
                }
            }
        }
    }

    private int lowest(List<UnitId> path, StaffId staff) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (led(path.get(i), staff)) {
                return i;
            }
        }
        return -1;
    }

    private int highest(List<UnitId> path, StaffId staff) {
        for (int i = 0; i < path.size(); i++) {
            if (led(path.get(i), staff)) {
                return i;
            }
        }
        return -1;
    }

    private int highestHeaded(List<UnitId> path, StaffId staff, Set<StaffId> gone) {
        for (int i = 0; i < path.size(); i++) {
            var there = leaders.getOrDefault(path.get(i), List.of()).stream()
                    .filter(leader -> leader.staff().equals(staff) || !gone.contains(leader.staff()))
                    .findFirst();
            if (there.isPresent() && there.get().staff().equals(staff)) {
                return i;
            }
        }
        return -1;
    }

    private boolean led(UnitId unit, StaffId staff) {
        return leaders.getOrDefault(unit, List.of()).stream()
                .anyMatch(leader -> leader.staff().equals(staff));
    }

    private String of(int person, int home) {
        return rule().of(staff(person), unit(home), List.of(), ALL).raters().stream()
                .map(rater ->
                        rater.step().word() + " " + rater.staff().value().getLeastSignificantBits() + " " + rater.why())
                .collect(Collectors.joining(", "));
    }

    private WhoRates rule() {
        var units = List.of(
                unitOf(0, null, 0),
                unitOf(1, unit(0), 1),
                unitOf(2, unit(1), 2),
                unitOf(3, unit(2), 3),
                unitOf(5, unit(0), 1));
        return new WhoRates(new UnitTree(LocalDate.EPOCH, units), leaders, away, held, named);
    }

    private void leads(int unit, Leader... leading) {
        var distinct = new LinkedHashMap<StaffId, Leader>();
        for (var leader : leading) {
            distinct.putIfAbsent(leader.staff(), leader);
        }
        leaders.put(unit(unit), List.copyOf(distinct.values()));
    }

    private static NamedRater name(Scope scope, int subject, @Nullable Procedure step, @Nullable Integer rater) {
        return new NamedRater(
                scope, new UUID(scope == Scope.UNIT ? 1 : 0, subject), step, rater == null ? null : staff(rater), "x");
    }

    private static Leader head(int staff) {
        return new Leader(staff(staff), "x", false);
    }

    private static Leader acting(int staff) {
        return new Leader(staff(staff), "x", true);
    }

    private static Unit unitOf(int number, @Nullable UnitId parent, int depth) {
        return new Unit(unit(number), "x", "x", "x", parent, depth);
    }

    private static UnitId unit(int number) {
        return new UnitId(new UUID(1, number));
    }

    private static StaffId staff(int number) {
        return new StaffId(new UUID(0, number));
    }
}
