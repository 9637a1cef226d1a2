package jp.mieru.organization.reorganisation;

import static jp.mieru.organization.City.START;
import static jp.mieru.organization.City.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
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
class ReorganisationTest {
    private static final String DAY = "2027-04-01";
    private static final LocalDate BEFORE = day("2027-03-31");
    private static final LocalDate AFTER = day(DAY);

    @Autowired
    CarryOutReorganisation carryOut;

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    private final City city = new City();
    private UnitId department;
    private UnitId first;
    private UnitId second;
    private StaffId anna;
    private StaffId beni;
    private Viewer office;

    @BeforeEach
    void build() {
        var top = city.unit("0000000", "みらい市", "市", null);
        department = city.unit("0100000", "総務部", "部", top);
        first = city.unit("0101000", "電算課", "課", department);
        second = city.unit("0102000", "統計課", "課", department);
        anna = city.staff("100001", "青木　恵", "アオキ メグミ", first, "課長", 7);
        beni = city.staff("100002", "内海　徹", "ウツミ トオル", second, "主任", 3);
        city.heads(anna, first, START, null);
        office = new Viewer(
                UUID.fromString(city.account(null, Duty.PLACEMENT)),
                null,
                "",
                Set.of(Duty.PLACEMENT),
                false,
                false,
                false);
    }

    @Test
    void aUnitGetsItsNameOnTheDayAndHadTheOldOneBefore() {
        does(line("rename", "0101000", "デジタル推進課", "", "", ""));
        assertThat(units.asOf(BEFORE).get(first).name()).isEqualTo("電算課");
        assertThat(units.asOf(AFTER).get(first).name()).isEqualTo("デジタル推進課");
        assertThat(unitOn(BEFORE, anna)).isEqualTo(first);
        assertThat(unitOn(AFTER, anna)).isEqualTo(first);
        assertThat(units.successors(BEFORE, AFTER)).containsEntry(first, Set.of(first));
    }

    @Test
    void aUnitMovesUnderOneThatOpensOnTheSameDayAndIsRenamedAtOnce() {
        does(
                line("open", "0200000", "デジタル部", "部", "0000000", ""),
                line("move", "0101000", "", "", "0200000", ""),
                line("rename", "0101000", "デジタル推進課", "", "", ""));
        var after = units.asOf(AFTER);
        assertThat(after.path(first)).extracting(Unit::name).containsExactly("みらい市", "デジタル部", "デジタル推進課");
        assertThat(units.asOf(BEFORE).path(first)).extracting(Unit::name).containsExactly("みらい市", "総務部", "電算課");
    }

    @Test
    void twoUnitsMergeIntoANewOneWithTheirPeopleTheirUnitsBelowAndTheirFigures() {
        var section = city.unit("0102010", "人口係", "係", second);
        does(
                line("open", "0103000", "情報統計課", "課", "0100000", ""),
                line("merge", "0101000", "", "", "", "0103000"),
                line("merge", "0102000", "", "", "", "0103000"));
        var after = units.asOf(AFTER);
        var merged = byCode("0103000");
        assertThat(after.find(first)).isEmpty();
        assertThat(after.get(section).parent()).isEqualTo(merged);
        assertThat(unitOn(BEFORE, beni)).isEqualTo(second);
        assertThat(unitOn(AFTER, beni)).isEqualTo(merged);
        assertThat(units.ledBy(anna, BEFORE)).containsExactly(first);
        assertThat(units.ledBy(anna, AFTER)).isEmpty();
        assertThat(units.successors(BEFORE, AFTER))
                .containsEntry(first, Set.of(merged))
                .containsEntry(second, Set.of(merged))
                .containsEntry(section, Set.of(section));
    }

    @Test
    void aUnitSplitsAndEachPersonGoesWhereChosen() {
        var chika = city.staff("100003", "江口　陽子", "エグチ ヨウコ", first, "主事", 1);
        var lines = List.of(
                line("open", "0104000", "開発課", "課", "0100000", ""),
                line("open", "0105000", "運用課", "課", "0100000", ""),
                line("split", "0101000", "", "", "", "0104000 0105000"));
        var outcome = carryOut.of(new Draft("改編", DAY, lines, Map.of("to_" + chika + "_0101000", "0105000")), office);
        assertThat(outcome.problems()).isEmpty();
        assertThat(unitOn(AFTER, anna)).isEqualTo(byCode("0104000"));
        assertThat(unitOn(AFTER, chika)).isEqualTo(byCode("0105000"));
        assertThat(units.successors(BEFORE, AFTER)).containsEntry(first, Set.of(byCode("0104000"), byCode("0105000")));
    }

    @Test
    void aUnitFromWhichAPartIsSplitOffGoesOnWithItsPeople() {
        does(
                line("open", "0104000", "開発課", "課", "0100000", ""),
                line("split", "0101000", "", "", "", "0101000、0104000"));
        assertThat(unitOn(AFTER, anna)).isEqualTo(first);
        assertThat(units.ledBy(anna, AFTER)).containsExactly(first);
        assertThat(units.successors(BEFORE, AFTER)).containsEntry(first, Set.of(first, byCode("0104000")));
    }

    @Test
    void aUnitInWhichPeopleWorkDoesNotCloseWithoutOneToFollow() {
        var problems = refused(line("close", "0102000", "", "", "", ""));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.key()).endsWith(".people");
            assertThat(problem.arguments()).containsExactly("統計課", "内海　徹");
        });
        assertThat(units.asOf(AFTER).find(second)).isPresent();
    }

    @Test
    void anEmptyUnitClosesAndNothingFollowsIt() {
        var empty = city.unit("0106000", "国体課", "課", department);
        does(line("close", "0106000", "", "", "", ""));
        assertThat(units.asOf(BEFORE).find(empty)).isPresent();
        assertThat(units.asOf(AFTER).find(empty)).isEmpty();
        assertThat(units.successors(BEFORE, AFTER)).containsEntry(empty, Set.of());
    }

    @Test
    void postsToComeAndConcurrentPostsFollowTheUnit() {
        var coming = city.staff("100004", "遠藤　隆", "エンドウ タカシ");
        city.works(coming, second, "主事", 1, "2027-10-01", null);
        city.alsoWorks(anna, second, "主査", "2026-04-01", "2028-04-01");
        does(line("merge", "0102000", "", "", "", "0101000"));
        assertThat(unitOn(day("2027-10-01"), coming)).isEqualTo(first);
        assertThat(city.one("select count(*) from organization.concurrent_post where staff_id = ?", anna.value()))
                .isEqualTo(1L);
        assertThat(city.one(
                        "select upper(valid)::text from organization.concurrent_post where staff_id = ?", anna.value()))
                .isEqualTo(DAY);
    }

    @Test
    void whatDoesNotFitTogetherIsNamedByItsLine() {
        assertThat(refused(
                        line("rename", "9999999", "なし", "", "", ""),
                        line("open", "0101000", "新課", "課", "0100000", ""),
                        line("move", "0100000", "", "", "0101000", ""),
                        line("merge", "0102000", "", "", "", "0102000"),
                        line("split", "0102000", "", "", "", "0101000"),
                        line("open", "0108000", "新課", "課", "0777000", "")))
                .extracting(problem -> problem.line() + problem.key().replaceFirst(".*problem", ""))
                .contains("1.unknown", "2.taken", "3.circle", "4.merge.incomplete", "5.split.incomplete", "6.parent");
    }

    @Test
    void unitsBelowASplitUnitMustBeToldWhereToGo() {
        city.unit("0101010", "開発係", "係", first);
        assertThat(refused(
                        line("open", "0104000", "開発課", "課", "0100000", ""),
                        line("split", "0101000", "", "", "", "0102000 0104000")))
                .extracting(Problem::key)
                .containsExactly("organization.reorganisation.problem.children");
        does(
                line("open", "0104000", "開発課", "課", "0100000", ""),
                line("split", "0101000", "", "", "", "0102000 0104000"),
                line("move", "0101010", "", "", "0104000", ""));
    }

    @Test
    void aUnitWithALaterChangeWaits() {
        does(line("rename", "0101000", "デジタル推進課", "", "", ""));
        var earlier = carryOut.of(
                new Draft("改編", "2027-01-01", List.of(line("rename", "0101000", "情報課", "", "", "")), Map.of()), office);
        assertThat(earlier.problems())
                .extracting(Problem::key)
                .containsExactly("organization.reorganisation.problem.later");
    }

    @Test
    void nothingIsPutIntoOrBelowAUnitThatIsToBeClosed() {
        does(line("merge", "0102000", "", "", "", "0101000"));
        for (Line line : List.of(
                line("open", "0102010", "人口係", "係", "0102000", ""), line("merge", "0101000", "", "", "", "0102000"))) {
            var earlier = carryOut.of(new Draft("改編", "2027-01-01", List.of(line), Map.of()), office);
            assertThat(earlier.problems())
                    .extracting(Problem::key)
                    .containsExactly("organization.reorganisation.problem.ends");
        }
    }

    @Test
    void theSameUnitIsRenamedTwiceOnOneDayByCorrectingIt() {
        does(line("rename", "0101000", "デジタル推進課", "", "", ""));
        does(line("rename", "0101000", "デジタル戦略課", "", "", ""));
        assertThat(units.asOf(AFTER).get(first).name()).isEqualTo("デジタル戦略課");
        assertThat(units.asOf(BEFORE).get(first).name()).isEqualTo("電算課");
    }

    @Test
    void itIsRecordedWhoDecided() {
        does(line("rename", "0101000", "デジタル推進課", "", "", ""));
        assertThat(city.one("select count(*) from access.audit_entry where action = 'organization.reorganised'"))
                .isEqualTo(1L);
    }

    private void does(Line... lines) {
        assertThat(carryOut.of(new Draft("改編", DAY, List.of(lines), Map.of()), office)
                        .problems())
                .isEmpty();
    }

    private List<Problem> refused(Line... lines) {
        return carryOut.of(new Draft("改編", DAY, List.of(lines), Map.of()), office)
                .problems();
    }

    private static Line line(String kind, String unit, String name, String type, String parent, String into) {
        return new Line(kind, unit, name, type, parent, into);
    }

    private UnitId unitOn(LocalDate day, StaffId staff) {
        return roster.employedOn(day).stream()
                .filter(member -> member.staff().equals(staff))
                .findFirst()
                .map(Roster.Member::unit)
                .orElseThrow();
    }

    private UnitId byCode(String code) {
        return new UnitId((UUID) city.one("select id from organization.unit where code = ?", code));
    }
}
