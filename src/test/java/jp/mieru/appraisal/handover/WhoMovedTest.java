package jp.mieru.appraisal.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.raters.NamedRaters;
import jp.mieru.appraisal.raters.WhoRates;
import jp.mieru.appraisal.ruleset.Procedure;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units.Leader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** City 0 ⊃ section 1 ⊃ subsection 2; person n leads unit n unless said otherwise, person 9 works in 2. */
class WhoMovedTest {
    private final Map<UnitId, List<Leader>> leaders = new HashMap<>();
    private final Map<UnitId, UnitId> follows = new HashMap<>();
    private Set<StaffId> employed = Set.of(staff(0), staff(1), staff(2), staff(5), staff(9));
    private Set<StaffId> away = Set.of();

    WhoMovedTest() {
        for (int i = 0; i < 3; i++) {
            leads(i, i);
        }
    }

    @Test
    void whoeverStillLeadsAroundThePersonStays() {
        assertThat(moved(step(2, 2, false))).isEmpty();
        assertThat(moved(step(2, 1, false))).isEmpty();
    }

    @Test
    void whoeverLeftIsFollowedByWhoeverLeadsTheUnitNow() {
        employed = Set.of(staff(0), staff(1), staff(5));
        leads(2, 5);
        assertThat(moved(step(2, 2, false))).isEqualTo("left 2 first 5 1");
    }

    @Test
    void whoeverLeadsNoUnitAroundAnyMoreMovedUnlessTheOfficeNamedThem() {
        leads(2, 5);
        assertThat(moved(step(2, 2, false))).isEqualTo("moved 2 first 5 1");
        assertThat(moved(step(2, 2, true))).isEmpty();
    }

    @Test
    void whoeverIsOnLeaveIsFollowedByTheNextAbove() {
        away = Set.of(staff(2));
        assertThat(moved(step(2, 2, false))).isEqualTo("away 2 first 1 1");
        assertThat(moved(step(2, 2, true))).as("named ones too").isEqualTo("away 2 first 1 1");
    }

    @Test
    void aUnitThatIsNoMoreGoesOnInTheOneThatFollowsIt() {
        assertThat(moved(step(7, 6, false))).isEqualTo("left 6 first nobody 1");
        follows.put(unit(7), unit(2));
        assertThat(moved(step(7, 6, false))).isEqualTo("left 6 first 2 1");
        assertThat(moved(step(7, 2, false))).isEmpty();
    }

    @Test
    void nobodyFollowsInAStepThatIsLeftOutToday() {
        leads(1);
        leads(0);
        assertThat(moved(new PendingStep(sheet(1), staff(9), unit(2), Procedure.SECOND, staff(1), false)))
                .isEqualTo("moved 1 second nobody 1");
    }

    @Test
    void sheetsOfTheSameRaterAndFollowerStandTogether() {
        leads(2, 5);
        assertThat(moved(step(2, 2, false), step(2, 2, false), step(2, 2, false)))
                .isEqualTo("moved 2 first 5 3");
    }

    private String moved(PendingStep... pending) {
        var tree = new UnitTree(
                LocalDate.EPOCH, List.of(unitOf(0, null, 0), unitOf(1, unit(0), 1), unitOf(2, unit(1), 2)));
        var who = new WhoRates(tree, leaders, away, List.of(), NamedRaters.NONE);
        return new WhoMoved(tree, leaders, employed, away, who, follows)
                .among(List.of(pending)).stream()
                        .map(each -> String.join(
                                " ",
                                each.gone().word(),
                                number(each.rater()),
                                each.step().word(),
                                number(each.successor()),
                                String.valueOf(each.sheets().size())))
                        .collect(Collectors.joining(", "));
    }

    private static PendingStep step(int unit, int rater, boolean byName) {
        return new PendingStep(sheet(unit), staff(9), unit(unit), Procedure.FIRST, staff(rater), byName);
    }

    private void leads(int unit, int... leading) {
        leaders.put(
                unit(unit),
                Arrays.stream(leading)
                        .mapToObj(staff -> new Leader(staff(staff), "x", false))
                        .toList());
    }

    private static String number(@Nullable StaffId staff) {
        return staff == null ? "nobody" : String.valueOf(staff.value().getLeastSignificantBits());
    }

    private static Unit unitOf(int number, @Nullable UnitId parent, int depth) {
        return new Unit(unit(number), "x", "x", "x", parent, depth);
    }

    private static SheetId sheet(int number) {
        return new SheetId(new UUID(2, number));
    }

    private static UnitId unit(int number) {
        return new UnitId(new UUID(1, number));
    }

    private static StaffId staff(int number) {
        return new StaffId(new UUID(0, number));
    }
}
