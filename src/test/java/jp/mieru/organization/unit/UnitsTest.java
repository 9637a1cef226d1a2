package jp.mieru.organization.unit;

import static jp.mieru.organization.City.START;
import static jp.mieru.organization.City.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.organization.City;
import jp.mieru.organization.Roster;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.UnitTree.Unit;
import jp.mieru.organization.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class UnitsTest {
    @Autowired
    Units units;

    @Autowired
    Roster roster;

    private final City city = new City();
    private UnitId top;
    private UnitId department;

    @BeforeEach
    void build() {
        top = city.unit("0000000", "みらい市", "市", null);
        department = city.unit("0200000", "企画部", "部", top);
    }

    @Test
    void theTreeHasParentsBeforeChildrenAndSiblingsByCode() {
        var later = city.unit("0202000", "統計課", "課", department);
        var earlier = city.unit("0201000", "企画課", "課", department);
        city.unit("0100000", "総務部", "部", top);
        var tree = units.asOf(day("2026-05-01"));
        assertThat(tree.units()).extracting(Unit::name).containsExactly("みらい市", "総務部", "企画部", "企画課", "統計課");
        assertThat(tree.get(later).depth()).isEqualTo(2);
        assertThat(tree.children(department)).extracting(Unit::id).containsExactly(earlier, later);
    }

    @Test
    void theTreeOfADayKnowsTheNamesAndParentsOfThatDay() {
        var unit = city.unit("0201000", "電算課", "課", department, START, "2026-04-01");
        var other = city.unit("0300000", "デジタル部", "部", top, "2026-04-01", null);
        city.unit("0201000", "デジタル推進課", "課", other, "2026-04-01", null);
        assertThat(units.asOf(day("2026-03-31")).get(unit).name()).isEqualTo("電算課");
        assertThat(units.asOf(day("2026-03-31")).find(other)).isEmpty();
        assertThat(units.asOf(day("2026-04-01")).get(unit))
                .extracting(Unit::name, Unit::parent)
                .containsExactly("デジタル推進課", other);
    }

    @Test
    void somebodyWorksInTheMainPostAndInConcurrentOnes() {
        var clerk = city.staff("100001", "青木　恵", "アオキ メグミ");
        city.works(clerk, department, "主事", 1, "2010-04-01", "2026-04-01");
        city.works(clerk, top, "主事", 1, "2026-04-01", null);
        city.alsoWorks(clerk, department, "主事", "2026-05-01", null);
        assertThat(units.worksIn(clerk, day("2026-03-31"))).containsExactly(department);
        assertThat(units.worksIn(clerk, day("2026-04-01"))).containsExactly(top);
        assertThat(units.worksIn(clerk, day("2026-05-01"))).containsExactlyInAnyOrder(top, department);
        assertThat(units.worksIn(clerk, day("2009-05-01"))).isEmpty();
    }

    @Test
    void headsAndActingHeadsLeadAUnitAndNobodyWhoHasLeft() {
        var head = city.staff("100001", "青木　恵", "アオキ メグミ", department, "部長", 8);
        var acting = city.staff("100002", "馬場　亮", "ババ リョウ", department, "次長", 7);
        city.actsAsHead(acting, department, "2026-04-01", null);
        city.heads(head, department, START, null);
        city.heads(city.staff("100003", "土井　薫", "ドイ カオル"), top, START, null);
        assertThat(units.leadersByUnit(day("2026-05-01")))
                .isEqualTo(Map.of(
                        department,
                        List.of(new Units.Leader(head, "青木　恵", false), new Units.Leader(acting, "馬場　亮", true))));
    }

    @Test
    void aUnitThatStaysFollowsItselfAlsoUnderAnotherName() {
        var unit = city.unit("0201000", "電算課", "課", department, START, "2026-04-01");
        city.unit("0201000", "デジタル推進課", "課", department, "2026-04-01", null);
        assertThat(units.successors(day("2025-06-01"), day("2026-06-01")))
                .isEqualTo(Map.of(top, Set.of(top), department, Set.of(department), unit, Set.of(unit)));
    }

    @Test
    void successorsAreFollowedOverSeveralReorganisations() {
        var old = city.unit("0201000", "改革課", "課", department, START, "2024-04-01");
        var between = city.unit("0202000", "改革推進課", "課", department, "2024-04-01", "2026-04-01");
        var left = city.unit("0203000", "改革第一課", "課", department, "2026-04-01", null);
        var right = city.unit("0204000", "改革第二課", "課", department, "2026-04-01", null);
        follows("2024-04-01", old, between);
        follows("2026-04-01", between, left, right);
        assertThat(units.successors(day("2023-06-01"), day("2026-06-01"))).containsEntry(old, Set.of(left, right));
        assertThat(units.successors(day("2023-06-01"), day("2025-06-01"))).containsEntry(old, Set.of(between));
        assertThat(units.successors(day("2024-04-01"), day("2026-04-01"))).containsEntry(between, Set.of(left, right));
    }

    @Test
    void successionsGoFromEachDayToTheNext() {
        var old = city.unit("0201000", "改革課", "課", department, START, "2024-04-01");
        var between = city.unit("0202000", "改革推進課", "課", department, "2024-04-01", "2026-04-01");
        var last = city.unit("0203000", "改革第一課", "課", department, "2026-04-01", null);
        follows("2024-04-01", old, between);
        follows("2026-04-01", between, last);
        var days = List.of(day("2023-06-01"), day("2025-06-01"), day("2026-06-01"));
        assertThat(units.successions(days))
                .containsExactly(
                        units.successors(days.get(0), days.get(1)), units.successors(days.get(1), days.get(2)));
        assertThat(units.successions(days).getLast()).containsEntry(between, Set.of(last));
    }

    @Test
    void whoLeadsAUnitLeadsAllBelowIt() {
        var section = city.unit("0201000", "企画課", "課", department, START, null);
        var other = city.unit("0300000", "福祉部", "部", top, START, null);
        var staff = city.staff("100001", "青木　恵", "アオキ メグミ", department, "部長", 8);
        city.heads(staff, department, START, null);
        assertThat(units.ledWithBelow(staff, day("2026-06-01")))
                .containsExactlyInAnyOrder(department, section)
                .doesNotContain(other);
        assertThat(units.ledBy(staff, day("2026-06-01"))).containsExactly(department);
    }

    @Test
    void aUnitThatNothingFollowsHasNoSuccessor() {
        var closed = city.unit("0201000", "国体推進課", "課", department, START, "2026-04-01");
        assertThat(units.successors(day("2025-06-01"), day("2026-06-01"))).containsEntry(closed, Set.of());
    }

    @Test
    void daysTheWrongWayRoundAreRefused() {
        assertThatThrownBy(() -> units.successors(day("2026-04-02"), day("2026-04-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseRefusesTwoNamesOfAUnitOnOneDay() {
        city.unit("0201000", "企画課", "課", department, START, "2026-04-02");
        assertThatThrownBy(() -> city.unit("0201000", "総合企画課", "課", department, "2026-04-01", null))
                .hasMessageContaining("conflicts with existing key");
    }

    @Test
    void theDatabaseRefusesTwoMainAssignmentsOnOneDay() {
        var staff = city.staff("100001", "青木　恵", "アオキ メグミ", department, "主事", 1);
        assertThatThrownBy(() -> city.works(staff, top, "主事", 1, "2026-04-01", "2026-05-01"))
                .hasMessageContaining("conflicts with existing key");
    }

    @Test
    void theDatabaseRefusesAnAssignmentToAUnitThatIsClosed() {
        var closed = city.unit("0201000", "国体推進課", "課", department, START, "2026-04-01");
        var staff = city.staff("100001", "青木　恵", "アオキ メグミ");
        assertThatThrownBy(() -> city.works(staff, closed, "主事", 1, "2025-04-01", null))
                .hasMessageContaining("violates foreign key constraint");
    }

    @Test
    void theRosterOfADayHasEverybodyEmployedOnItWithTheUnitOfThatDay() {
        var unit = city.unit("0201000", "企画課", "課", department);
        var stays = city.staff("100002", "青木　恵", "アオキ メグミ");
        city.works(stays, department, "主事", 1, "2010-04-01", "2026-04-01");
        city.works(stays, unit, "主任", 2, "2026-04-01", null);
        var leaves = city.staff("100001", "内海　徹", "ウツミ トオル");
        city.works(leaves, unit, "係長", 5, "2010-04-01", "2026-04-01");
        assertThat(roster.employedOn(day("2026-03-31")))
                .extracting(Roster.Member::staff, Roster.Member::unit, Roster.Member::grade)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(leaves, unit, 5),
                        org.assertj.core.groups.Tuple.tuple(stays, department, 1));
        assertThat(roster.employedOn(day("2026-04-01")))
                .extracting(Roster.Member::staff, Roster.Member::position)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(stays, "主任"));
    }

    private void follows(String day, UnitId old, UnitId... successors) {
        var reorganisation = city.one(
                "insert into organization.reorganisation (takes_effect_on, title) values (?::date, '組織改編') returning id",
                day);
        for (var successor : successors) {
            city.run(
                    "insert into organization.unit_succession (reorganisation_id, predecessor_id, successor_id, kind) "
                            + "values (?, ?, ?, 'split')",
                    reorganisation,
                    old.value(),
                    successor.value());
        }
    }
}
