package jp.mieru.organization.unit;

import static jp.mieru.organization.City.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import jp.mieru.organization.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class UnitPageTest {
    @Autowired
    MockMvcTester mvc;

    private final City city = new City();
    private final String nextYear = LocalDate.now().plusYears(1).toString();
    private UnitId department;
    private UnitId division;
    private StaffId head;
    private StaffId clerk;
    private String plain;
    private String office;

    @BeforeEach
    void build() {
        var top = city.unit("0000000", "みらい市", "市", null);
        department = city.unit("0100000", "総務部", "部", top);
        division = city.unit("0101000", "電算課", "課", department, START, "2020-04-01");
        city.unit("0101000", "情報課", "課", department, "2020-04-01", nextYear);
        city.unit("0101000", "未来課", "課", department, nextYear, null);
        head = city.staff("100001", "山本　浩二", "ヤマモト コウジ", division, "課長", 7);
        clerk = city.staff("100002", "渡邉　聡", "ワタナベ サトシ", division, "主事", 1);
        city.heads(head, division, START, nextYear);
        city.heads(clerk, division, nextYear, null);
        plain = city.account(clerk);
        office = city.account(null, Duty.SURVEY);
    }

    @Test
    void theTreeShowsHeadsNumbersAndUnitsWithoutAHead() {
        city.staff("100003", "髙田　一郎", "タカダ イチロウ", department, "部長", 8);
        assertThat(get(plain, "/units"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("みらい市", "3人", "総務部", "3人", "所属長不在", "情報課", "山本　浩二", "2人")
                .doesNotContain("電算課", "未来課");
    }

    @Test
    void theTreeOfAnEarlierDayHasTheNamesOfThatDay() {
        assertThat(get(plain, "/units?day=平成31年4月1日"))
                .bodyText()
                .contains("電算課")
                .doesNotContain("情報課");
    }

    @Test
    void daysToComeAreForTheOffice() {
        assertThat(get(plain, "/units?day=" + nextYear))
                .hasStatusOk()
                .bodyText()
                .contains("これから先の日は表示できません", "情報課")
                .doesNotContain("未来課");
        assertThat(get(office, "/units?day=" + nextYear)).bodyText().contains("未来課", "渡邉　聡");
    }

    @Test
    void aDayThatIsNoneIsNamed() {
        assertThat(get(plain, "/units?day=2月30日")).hasStatusOk().bodyText().contains("日付を読み取れません", "2月30日");
    }

    @Test
    void aUnitsPageShowsItsPeopleAndItsHistoryUpToToday() {
        assertThat(get(plain, "/units/" + division))
                .hasStatusOk()
                .bodyText()
                .contains("情報課", "0101000", "山本　浩二", "渡邉　聡", "主事", "電算課", "令和2年4月1日")
                .doesNotContain("未来課", "100001");
        assertThat(get(office, "/units/" + division)).bodyText().contains("未来課");
    }

    @Test
    void theActingHeadIsNamedBesideTheHead() {
        city.actsAsHead(clerk, division, "2020-04-01", null);
        assertThat(get(plain, "/units/" + division)).bodyText().contains("事務取扱");
    }

    @Test
    void aUnitThatDoesNotExistOnTheDaySaysSo() {
        var closed = city.unit("0102000", "国体課", "課", department, START, "2020-04-01");
        assertThat(get(plain, "/units/" + closed)).hasStatusOk().bodyText().contains("この所属はありません", "国体課");
    }

    @Test
    void aUnitThatIsStillToComeDoesNotExistForOthersThanTheOffice() {
        var coming = city.unit("0103000", "万博課", "課", department, nextYear, null);
        assertThat(get(plain, "/units/" + coming)).hasStatus(404);
        assertThat(get(office, "/units/" + coming)).hasStatusOk();
        assertThat(get(plain, "/units/00000000-0000-0000-0000-000000000000")).hasStatus(404);
    }

    @Test
    void theChartIsWalkedFromUnitToUnitAndAsDeepAsWanted() {
        city.unit("0101010", "庶務係", "係", division, "2020-04-01", null);
        assertThat(get(plain, "/units/chart"))
                .hasStatusOk()
                .bodyText()
                .contains("みらい市", "総務部", "情報課", "focus=" + department + "&amp;levels=2")
                .doesNotContain("庶務係");
        assertThat(get(plain, "/units/chart?levels=3")).bodyText().contains("庶務係");
        assertThat(get(plain, "/units/chart?focus=" + department + "&paper=a3"))
                .bodyText()
                .contains("組織図：総務部", "庶務係", "print-a3");
        assertThat(get(plain, "/units/chart?focus=nowhere")).hasStatus(404);
    }

    @Test
    void theTreeTakesFewStatementsHoweverManyUnitsThereAre() {
        assertThat(StatementCounter.during(() -> get(plain, "/units"))).hasSizeLessThanOrEqualTo(8);
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }
}
