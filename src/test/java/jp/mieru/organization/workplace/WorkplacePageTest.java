package jp.mieru.organization.workplace;

import static jp.mieru.organization.City.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

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
class WorkplacePageTest {
    @Autowired
    MockMvcTester mvc;

    private final City city = new City();
    private UnitId division;
    private UnitId second;
    private UnitId other;
    private StaffId head;

    @BeforeEach
    void build() {
        var top = city.unit("0000000", "みらい市", "市", null);
        division = city.unit("0101000", "総務課", "課", top);
        second = city.unit("0102000", "人事課", "課", top);
        other = city.unit("0103000", "財政課", "課", top);
        var section = city.unit("0101010", "庶務係", "係", division);
        head = city.staff("100001", "山本　浩二", "ヤマモト コウジ", division, "課長", 7);
        city.heads(head, division, START, null);
        city.staff("100002", "渡邉　聡", "ワタナベ サトシ", division, "主事", 1);
        city.staff("100003", "髙田　一郎", "タカダ イチロウ", section, "係長", 5);
        city.staff("100004", "青木　恵", "アオキ メグミ", second, "主任", 3);
        city.staff("100005", "内海　徹", "ウツミ トオル", other, "主任", 3);
    }

    @Test
    void theHeadSeesTheUnitItsPeopleAndWhatIsBelow() {
        assertThat(get(city.account(head), "/workplace"))
                .hasStatusOk()
                .bodyText()
                .contains("職場の状況：総務課", "100002", "渡邉　聡", "庶務係")
                .doesNotContain("青木　恵", "内海　徹");
    }

    @Test
    void whoLeadsTwoUnitsChoosesBetweenThem() {
        city.actsAsHead(head, second, "2020-04-01", null);
        var account = city.account(head);
        assertThat(get(account, "/workplace")).bodyText().contains("人事課").doesNotContain("青木　恵");
        assertThat(get(account, "/workplace?unit=" + second)).bodyText().contains("青木　恵", "100004");
    }

    @Test
    void aUnitThatOneDoesNotLeadIsNotThere() {
        assertThat(get(city.account(head), "/workplace?unit=" + other)).hasStatus(404);
    }

    @Test
    void whoLeadsNothingHasNoSuchPageNorItsMenuEntry() {
        var office = city.account(null, Duty.PLACEMENT);
        assertThat(get(office, "/workplace")).hasStatus(403);
        assertThat(get(office, "/units")).bodyText().doesNotContain("href=\"/workplace\"");
        assertThat(get(city.account(head), "/units")).bodyText().contains("href=\"/workplace\"");
    }

    @Test
    void whoIsSeenThereCanReadWhoLooked() {
        get(city.account(head), "/workplace");
        assertThat(city.one("select string_agg(s.staff_number, ' ' order by s.staff_number) from access.audit_entry e "
                        + "join organization.staff s on s.id = e.whose where e.action = 'organization.workplace-seen'"))
                .as("not the head, and nobody further down")
                .isEqualTo("100002");
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }
}
