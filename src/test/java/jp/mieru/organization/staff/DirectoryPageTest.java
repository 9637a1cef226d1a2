package jp.mieru.organization.staff;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class DirectoryPageTest {
    @Autowired
    MockMvcTester mvc;

    private final City city = new City();
    private UnitId department;
    private UnitId division;
    private UnitId other;
    private StaffId head;
    private StaffId clerk;
    private StaffId stranger;
    private String office;
    private String supervisor;
    private String plain;

    @BeforeEach
    void build() {
        var top = city.unit("0000000", "みらい市", "市", null);
        department = city.unit("0100000", "総務部", "部", top);
        division = city.unit("0101000", "総務課", "課", department);
        other = city.unit("0200000", "建設部", "部", top);
        head = city.staff("100001", "山本　浩二", "ヤマモト コウジ", department, "部長", 8);
        city.heads(head, department, START, null);
        clerk = city.staff("100002", "渡邉　ひろみ", "ワタナベ ヒロミ", division, "主事", 1);
        stranger = city.staff("100003", "髙田　一郎", "タカダ イチロウ", other, "係長", 5);
        office = city.account(null, Duty.TRAINING);
        supervisor = city.account(head);
        plain = city.account(stranger);
    }

    @Test
    void everybodySeesWhoWorksWhereButNoNumberNoGradeAndNoYears() {
        assertThat(get(plain, "/staff"))
                .hasStatusOk()
                .bodyText()
                .contains("山本　浩二", "ヤマモト コウジ", "総務部 総務課", "主事", "s100002@city.example.jp")
                .doesNotContain(">100002<", "name=\"grade\"", "name=\"years\"", "name=\"day\"", "常勤");
    }

    @Test
    void theOfficeSeesTheDetailsOfEverybody() {
        assertThat(get(office, "/staff"))
                .hasStatusOk()
                .bodyText()
                .contains(">100001<", ">100002<", ">100003<", "name=\"grade\"", "常勤");
    }

    @Test
    void aHeadSeesTheDetailsOfTheirSubtreeOnly() {
        assertThat(get(supervisor, "/staff"))
                .hasStatusOk()
                .bodyText()
                .contains(">100001<", ">100002<", "髙田　一郎")
                .doesNotContain(">100003<", "name=\"day\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade=5", "grade=1", "years=10-19", "q=100002"})
    void hiddenColumnsFindNobodyButOneself(String search) {
        assertThat(get(plain, "/staff?" + search)).bodyText().doesNotContain("渡邉", "山本");
        assertThat(get(supervisor, "/staff?" + search)).bodyText().doesNotContain("髙田");
    }

    @Test
    void hiddenColumnsFindWhomTheViewerLeads() {
        assertThat(get(supervisor, "/staff?grade=1")).bodyText().contains("渡邉").doesNotContain("山本");
        assertThat(get(office, "/staff?q=100003")).bodyText().contains("髙田").doesNotContain("山本");
    }

    @ParameterizedTest
    @ValueSource(strings = {"わたなべ", "ﾜﾀﾅﾍﾞ", "ワタナベ ヒロ", "渡辺", "渡邊 ひろみ", "渡邉　ひろみ"})
    void aNameIsFoundHoweverItIsTyped(String typed) {
        assertThat(mvc.get().uri("/staff").param("q", typed).with(user(plain)))
                .bodyText()
                .contains("渡邉　ひろみ")
                .doesNotContain("山本　浩二");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit=------------------------------------", "unit=x", "page=99999999999", "grade=0x5"})
    void whatCannotBeReadIsAsIfItHadNotBeenTyped(String search) {
        assertThat(get(plain, "/staff?" + search)).hasStatusOk().bodyText().contains("渡邉", "山本");
    }

    @Test
    void textThatTheDatabaseCannotKeepIsRefused() {
        assertThat(mvc.get().uri("/staff").param("q", "a\0b").with(user(plain))).hasStatus(400);
        assertThat(mvc.get().uri("/staff.xlsx").param("family", "\0").with(user(plain)))
                .hasStatus(400);
    }

    @Test
    void aUnitFindsEverybodyBelowItAndThoseWithAConcurrentPostThere() {
        city.alsoWorks(stranger, division, "主査", "2020-04-01", null);
        assertThat(get(plain, "/staff?unit=" + department)).bodyText().contains("山本　浩二", "渡邉　ひろみ", "髙田　一郎", "兼務");
        assertThat(get(plain, "/staff?unit=" + other)).bodyText().contains("髙田").doesNotContain("渡邉");
    }

    @Test
    void peopleAreSortedByKana() {
        city.staff("100004", "青木　恵", "アオキ メグミ", division, "主事", 1);
        city.staff("100005", "後藤　茂", "ゴトウ シゲル", division, "主事", 1);
        city.staff("100006", "小林　茂", "コバヤシ シゲル", division, "主事", 1);
        assertThat(get(office, "/staff"))
                .bodyText()
                .containsSubsequence("青木　恵", "後藤　茂", "小林　茂", "髙田　一郎", "山本　浩二", "渡邉　ひろみ");
    }

    @Test
    void whoHasLeftOrHasNotComeYetIsNotThereToday() {
        var left = city.staff("100007", "内海　徹", "ウツミ トオル");
        city.works(left, division, "主事", 1, "2010-04-01", "2020-04-01");
        var coming = city.staff("100008", "江口　陽子", "エグチ ヨウコ");
        city.works(coming, division, "主事", 1, LocalDate.now().plusYears(1).toString(), null);
        assertThat(get(office, "/staff")).bodyText().doesNotContain("内海", "江口");
        assertThat(get(office, "/staff?day=2019-04-01"))
                .bodyText()
                .contains("内海")
                .doesNotContain("江口");
        assertThat(get(plain, "/staff?day=2019-04-01")).bodyText().doesNotContain("内海");
    }

    @Test
    void aPageBehindTheLastIsTheLast() {
        assertThat(get(plain, "/staff?page=99")).hasStatusOk().bodyText().contains("山本　浩二");
    }

    @Test
    void theAdministratorSeesNoPersonnelData() {
        var administrator = city.account(null, false, true);
        assertThat(get(administrator, "/staff")).hasStatus(403);
        assertThat(get(administrator, "/staff.xlsx")).hasStatus(403);
        assertThat(get(administrator, "/staff/" + clerk)).hasStatus(403);
        assertThat(get(administrator, "/units")).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff", "/staff?q=わたなべ", "/staff?grade=1&years=10-19&position=主事&family=一般事務"})
    void aSearchTakesAtMostEightStatements(String uri) {
        for (var viewer : java.util.List.of(plain, supervisor, office)) {
            assertThat(StatementCounter.during(() -> get(viewer, uri))).hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void whoseDetailsAreSeenIsRecordedForThemToRead() {
        get(supervisor, "/staff");
        assertThat(looksAt(clerk)).isEqualTo(1L);
        assertThat(looksAt(head)).as("one's own").isEqualTo(0L);
        assertThat(looksAt(stranger)).as("only plain").isEqualTo(0L);
        get(plain, "/staff");
        get(office, "/staff?q=100002");
        assertThat(looksAt(clerk)).isEqualTo(2L);
        assertThat(looksAt(stranger)).isEqualTo(0L);
        assertThat(get(city.account(clerk), "/account/access-log")).bodyText().contains("職員名簿で記録を見た");
    }

    private Object looksAt(StaffId staff) {
        return city.one(
                "select count(*) from access.audit_entry where action = 'organization.directory-seen' and whose = ?",
                staff.value());
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }
}
