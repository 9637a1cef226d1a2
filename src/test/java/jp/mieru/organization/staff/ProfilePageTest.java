package jp.mieru.organization.staff;

import static jp.mieru.organization.City.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
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
class ProfilePageTest {
    @Autowired
    MockMvcTester mvc;

    private final City city = new City();
    private final String nextYear = LocalDate.now().plusYears(1).toString();
    private UnitId division;
    private UnitId neighbour;
    private StaffId head;
    private StaffId clerk;

    @BeforeEach
    void build() {
        var top = city.unit("0000000", "みらい市", "市", null);
        division = city.unit("0101000", "電算課", "課", top, START, "2020-04-01");
        city.unit("0101000", "情報課", "課", top, "2020-04-01", null);
        neighbour = city.unit("0102000", "人事課", "課", top);
        head = city.staff("100001", "山本　浩二", "ヤマモト コウジ", division, "課長", 7);
        city.heads(head, division, START, null);
        clerk = city.staff("100002", "渡邉　聡", "ワタナベ サトシ");
        city.works(clerk, division, "主事", 1, "2010-04-01", "2018-04-01");
        city.works(clerk, division, "主任", 2, "2018-04-01", nextYear);
        city.works(clerk, neighbour, "係長", 5, nextYear, null);
    }

    @Test
    void theHeadSeesTheCourseOfPostsUnderTheNamesOfTheirTimeAndTheLookIsRecorded() {
        assertThat(get(city.account(head), "/staff/" + clerk))
                .hasStatusOk()
                .bodyText()
                .contains("100002", "昭和60年10月2日", "電算課 主事", "情報課 主任", "2級");
        assertThat(looks()).isEqualTo(1L);
    }

    @Test
    void whoIsNotLedByTheViewerShowsOnlyWhatTheDirectoryShows() {
        var stranger = city.staff("100003", "髙田　一郎", "タカダ イチロウ", neighbour, "主事", 1);
        assertThat(get(city.account(stranger), "/staff/" + clerk))
                .hasStatusOk()
                .bodyText()
                .contains("渡邉　聡", "情報課", "主任", "s100002@city.example.jp")
                .doesNotContain(">100002<", "昭和60年", "電算課", "2級", "常勤", "発令の経過");
        assertThat(looks()).isEqualTo(0L);
    }

    @Test
    void nobodyLearnsOfATransferBeforeItsDayButTheOffice() {
        assertThat(get(city.account(clerk), "/staff/" + clerk))
                .bodyText()
                .contains("電算課 主事")
                .doesNotContain(
                        "人事課", "係長", String.valueOf(LocalDate.now().plusYears(1).getYear()));
        assertThat(get(city.account(head), "/staff/" + clerk)).bodyText().doesNotContain("人事課", "係長");
        assertThat(get(city.account(null, Duty.PLACEMENT), "/staff/" + clerk))
                .bodyText()
                .contains("人事課 係長");
    }

    @Test
    void aLookAtOnesOwnRecordIsNotRecorded() {
        var own = city.account(clerk);
        assertThat(get(own, "/profile")).hasStatusOk().bodyText().contains("/account/access-log");
        assertThat(get(own, "/staff/" + clerk)).hasStatusOk().bodyText().contains("100002");
        assertThat(looks()).isEqualTo(0L);
    }

    @Test
    void whoHasLeftIsThereForTheOfficeAndNotForOthers() {
        var left = city.staff("100004", "内海　徹", "ウツミ トオル");
        city.works(left, division, "主事", 1, "2010-04-01", "2020-04-01");
        city.change(left, "left_on", LocalDate.of(2020, 3, 31));
        assertThat(get(city.account(head), "/staff/" + left)).hasStatus(404);
        assertThat(get(city.account(null, Duty.PLACEMENT), "/staff/" + left))
                .hasStatusOk()
                .bodyText()
                .contains("令和2年3月31日");
    }

    @Test
    void nobodyIsFoundUnderAnUnknownId() {
        assertThat(get(city.account(head), "/staff/00000000-0000-0000-0000-000000000000"))
                .hasStatus(404);
    }

    @Test
    void theExecutiveSeesDetailsOfEverybody() {
        assertThat(get(city.account(null, true, false), "/staff/" + clerk))
                .bodyText()
                .contains("100002", "2級");
    }

    private Object looks() {
        return city.one("select count(*) from access.audit_entry where action = 'organization.profile-seen'");
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }
}
