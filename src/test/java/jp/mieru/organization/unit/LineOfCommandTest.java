package jp.mieru.organization.unit;

import static jp.mieru.organization.City.START;
import static jp.mieru.organization.City.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mieru.access.LineOfCommand;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import jp.mieru.organization.UnitId;
import jp.mieru.organization.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class LineOfCommandTest {
    private static final LocalDate TODAY = day("2026-05-01");

    @Autowired
    LineOfCommand line;

    @Autowired
    Units units;

    private final City city = new City();
    private UnitId top;
    private UnitId department;
    private UnitId division;
    private UnitId section;
    private UnitId neighbour;
    private StaffId clerk;
    private StaffId chief;

    @BeforeEach
    void build() {
        top = city.unit("0000000", "みらい市", "市", null);
        department = city.unit("0100000", "総務部", "部", top);
        division = city.unit("0101000", "総務課", "課", department);
        section = city.unit("0101010", "庶務係", "係", division);
        neighbour = city.unit("0102000", "人事課", "課", department);
        clerk = city.staff("100001", "青木　恵", "アオキ メグミ", section, "主事", 1);
        chief = city.staff("100002", "山田　一彦", "ヤマダ カズヒコ", division, "課長", 7);
    }

    @Test
    void theHeadLeadsEverybodyBelowHoweverDeep() {
        var director = city.staff("100003", "山本　浩二", "ヤマモト コウジ", department, "部長", 8);
        city.heads(director, department, START, null);
        city.heads(chief, division, START, null);
        assertThat(line.leads(director, clerk, TODAY)).isTrue();
        assertThat(line.leads(director, chief, TODAY)).isTrue();
        assertThat(line.leads(chief, clerk, TODAY)).isTrue();
        assertThat(line.leads(chief, director, TODAY)).isFalse();
    }

    @Test
    void theHeadOfTheUnitBesideLeadsNobodyHere() {
        var other = city.staff("100004", "渡邉　聡", "ワタナベ サトシ", neighbour, "課長", 7);
        city.heads(other, neighbour, START, null);
        assertThat(line.leadsAUnit(other, TODAY)).isTrue();
        assertThat(line.leads(other, clerk, TODAY)).isFalse();
    }

    @Test
    void theActingHeadLeadsLikeTheHeadForAsLongAsItLasts() {
        var deputy = city.staff("100005", "森　ひろみ", "モリ ヒロミ", division, "課長補佐", 6);
        city.actsAsHead(deputy, division, "2026-04-01", "2026-07-01");
        assertThat(line.leads(deputy, clerk, day("2026-03-31"))).isFalse();
        assertThat(line.leads(deputy, clerk, day("2026-04-01"))).isTrue();
        assertThat(line.leads(deputy, clerk, day("2026-06-30"))).isTrue();
        assertThat(line.leads(deputy, clerk, day("2026-07-01"))).isFalse();
    }

    @Test
    void whoHeadsASecondUnitInAConcurrentPostLeadsBoth() {
        var colleague = city.staff("100006", "江口　陽子", "エグチ ヨウコ", neighbour, "主査", 4);
        city.heads(chief, division, START, null);
        city.alsoWorks(chief, neighbour, "課長", "2026-04-01", null);
        city.heads(chief, neighbour, "2026-04-01", null);
        assertThat(units.ledBy(chief, TODAY)).containsExactlyInAnyOrder(division, neighbour);
        assertThat(line.leads(chief, clerk, TODAY)).isTrue();
        assertThat(line.leads(chief, colleague, TODAY)).isTrue();
        assertThat(line.leads(chief, colleague, day("2026-03-31"))).isFalse();
    }

    @Test
    void whoHoldsAConcurrentPostIsLedThereToo() {
        var other = city.staff("100004", "渡邉　聡", "ワタナベ サトシ", neighbour, "課長", 7);
        city.heads(other, neighbour, START, null);
        city.alsoWorks(clerk, neighbour, null, "2026-04-01", "2026-06-01");
        assertThat(line.leads(other, clerk, TODAY)).isTrue();
        assertThat(line.leads(other, clerk, day("2026-06-01"))).isFalse();
    }

    @Test
    void aConcurrentPostWithoutALeadingOneLeadsNobody() {
        city.alsoWorks(clerk, neighbour, "主査", START, null);
        assertThat(line.leadsAUnit(clerk, TODAY)).isFalse();
    }

    @Test
    void nobodyIsLedByThemselves() {
        city.heads(chief, division, START, null);
        assertThat(line.leads(chief, chief, TODAY)).isFalse();
    }

    @Test
    void whoMovesOnAprilFirstIsLedByTheNewHeadFromThatDayAndNoLongerByTheOld() {
        var other = city.staff("100004", "渡邉　聡", "ワタナベ サトシ", neighbour, "課長", 7);
        city.heads(other, neighbour, START, null);
        city.heads(chief, division, START, null);
        var mover = city.staff("100007", "遠藤　隆", "エンドウ タカシ");
        city.works(mover, section, "主任", 3, "2020-04-01", "2027-04-01");
        city.works(mover, neighbour, "主任", 3, "2027-04-01", null);
        assertThat(line.leads(chief, mover, day("2027-03-31"))).isTrue();
        assertThat(line.leads(other, mover, day("2027-03-31"))).isFalse();
        assertThat(line.leads(chief, mover, day("2027-04-01"))).isFalse();
        assertThat(line.leads(other, mover, day("2027-04-01"))).isTrue();
    }

    @Test
    void aHeadWhoMovesSeesTheNewUnitFromThatDayAndNoLongerTheOld() {
        city.heads(chief, division, START, "2027-04-01");
        city.heads(chief, neighbour, "2027-04-01", null);
        assertThat(units.ledBy(chief, day("2027-03-31"))).containsExactly(division);
        assertThat(units.ledBy(chief, day("2027-04-01"))).containsExactly(neighbour);
        assertThat(line.leads(chief, clerk, day("2027-04-01"))).isFalse();
    }

    @Test
    void aHeadWhoLeftLeadsNobodyEvenIfThePostWasNotClosed() {
        var retired = city.staff("100008", "内海　徹", "ウツミ トオル");
        city.works(retired, division, "課長", 7, "2010-04-01", "2026-04-01");
        city.heads(retired, division, START, null);
        assertThat(line.leads(retired, clerk, day("2026-03-31"))).isTrue();
        assertThat(line.leads(retired, clerk, day("2026-04-01"))).isFalse();
        assertThat(line.leadsAUnit(retired, day("2026-04-01"))).isFalse();
    }

    @Test
    void aClosedUnitIsLedUntilItsLastDay() {
        var closing = city.unit("0103000", "改革課", "課", department, START, "2026-04-01");
        var left = city.staff("100009", "秋山　健太", "アキヤマ ケンタ");
        city.works(left, closing, "主事", 1, "2020-04-01", "2026-04-01");
        city.works(left, neighbour, "主事", 1, "2026-04-01", null);
        city.heads(chief, closing, START, "2026-04-01");
        assertThat(line.leads(chief, left, day("2026-03-31"))).isTrue();
        assertThat(line.leads(chief, left, day("2026-04-01"))).isFalse();
    }

    @Test
    void aUnitThatMovesUnderAnotherIsLedFromThereFromThatDay() {
        var other = city.staff("100004", "渡邉　聡", "ワタナベ サトシ", neighbour, "課長", 7);
        city.heads(other, neighbour, START, null);
        var moving = city.unit("0101020", "文書係", "係", division, START, "2026-04-01");
        city.unit("0101020", "文書係", "係", neighbour, "2026-04-01", null);
        var writer = city.staff("100010", "池田　誠", "イケダ マコト", moving, "主任", 3);
        assertThat(line.leads(other, writer, day("2026-03-31"))).isFalse();
        assertThat(line.leads(other, writer, day("2026-04-01"))).isTrue();
    }
}
