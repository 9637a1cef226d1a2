package jp.mieru.organization.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class ReorganisationPageTest {
    @Autowired
    MockMvcTester mvc;

    private final City city = new City();
    private String office;

    @BeforeEach
    void build() {
        var top = city.unit("0000000", "みらい市", "市", null);
        var old = city.unit("0101000", "電算課", "課", top);
        city.unit("0102000", "情報課", "課", top);
        city.staff("100001", "青木　恵", "アオキ メグミ", old, "課長", 7);
        office = city.account(null, Duty.PLACEMENT);
    }

    @Test
    void thePreviewShowsWhatChangesAndWhoMovesAndChangesNothing() {
        assertThat(send("preview", "merge", "0101000", "0102000"))
                .hasStatusOk()
                .bodyText()
                .contains("統合", "電算課", "情報課", "青木　恵", "この内容で実行する");
        assertThat(mvc.get().uri("/units/chart?levels=3&day=2030-04-01").with(user(office)))
                .bodyText()
                .contains("電算課");
    }

    @Test
    void whatIsRefusedComesBackAsItWasTypedWithTheReason() {
        assertThat(send("preview", "close", "0101000", ""))
                .hasStatus(422)
                .bodyText()
                .contains("「電算課」に職員が残っています：青木　恵", "value=\"0101000\"")
                .doesNotContain("この内容で実行する");
    }

    @Test
    void itIsCarriedOutAndListed() {
        assertThat(send("apply", "merge", "0101000", "0102000")).hasRedirectedUrl("/reorganisations");
        assertThat(mvc.get().uri("/reorganisations").with(user(office)))
                .hasStatusOk()
                .bodyText()
                .contains("令和9年度組織改編", "統合", "電算課", "情報課");
    }

    @Test
    void moreLinesKeepWhatWasTyped() {
        assertThat(send("more", "merge", "0101000", "0102000"))
                .hasStatusOk()
                .bodyText()
                .contains("7行目", "0101000");
    }

    @Test
    void onlyTheOfficeInChargeOfPlacementMayReorganise() {
        for (var other : new String[] {city.account(null, Duty.SURVEY), city.account(null, true, true)}) {
            assertThat(mvc.get().uri("/reorganisations").with(user(other))).hasStatus(403);
            assertThat(mvc.get().uri("/reorganisations/new").with(user(other))).hasStatus(403);
            assertThat(mvc.post().uri("/reorganisations").with(user(other)).with(csrf()))
                    .hasStatus(403);
        }
        assertThat(mvc.get().uri("/reorganisations/new").with(user(office))).hasStatusOk();
    }

    private MvcTestResult send(String step, String kind, String unit, String into) {
        return mvc.post()
                .uri("/reorganisations")
                .param("step", step)
                .param("title", "令和9年度組織改編")
                .param("day", "令和9年4月1日")
                .param("kind", kind, "open", "open", "open", "open", "open")
                .param("unit", unit, "", "", "", "", "")
                .param("name", "", "", "", "", "", "")
                .param("type", "", "", "", "", "", "")
                .param("parent", "", "", "", "", "", "")
                .param("into", into, "", "", "", "", "")
                .with(user(office))
                .with(csrf())
                .exchange();
    }
}
