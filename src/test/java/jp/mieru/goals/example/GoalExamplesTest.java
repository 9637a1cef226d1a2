package jp.mieru.goals.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class GoalExamplesTest {
    @Autowired
    MockMvcTester mvc;

    City city;
    String office;
    String nurse;

    @BeforeEach
    void somebodyIsThere() {
        city = new City();
        var unit = city.unit("10", "福祉部", "部", null);
        var person = city.staff("100001", "保健　花子", "ホケン　ハナコ", unit, "主任", 3);
        city.change(person, "job_family", "保健師");
        nurse = city.account(person);
        office = city.account(null, Duty.APPRAISAL);
    }

    @Test
    void thoseOfTheOwnJobFamilyStandBesideTheForm() {
        assertThat(few(nurse))
                .bodyText()
                .contains("新生児の家庭を早く訪ねる", "健診の結果で受診が必要な人を医療につなぐ", "担当する仕事から一つやめるか、まとめる")
                .doesNotContain("指令から出動まで", "育成面談を行い");
        assertThat(mvc.get()
                        .uri("/goal-examples?lang=en")
                        .header("HX-Request", "true")
                        .with(user(nurse))
                        .exchange())
                .bodyText()
                .contains("Visit families with newborns early");
    }

    @Test
    void everybodyReadsThemAndTheOfficeWrites() {
        assertThat(get(nurse, "/goal-examples?family=消防"))
                .bodyText()
                .contains("指令から出動までを早くする")
                .doesNotContain("新生児", "/edit");
        assertThat(get(nurse, "/goal-examples/new")).hasStatus(403);
        assertThat(save(office, "/goal-examples", 0, "保健師", "歯みがきの習慣をつくる")).hasStatus3xxRedirection();
        assertThat(few(nurse)).bodyText().contains("歯みがきの習慣をつくる").doesNotContain("担当する仕事から一つ");
    }

    @Test
    void oursIsChangedAndWithdrawnByTheOffice() {
        assertThat(save(office, "/goal-examples/health-visits", 0, "保健師", "新生児の家庭を二週間以内に訪ねる"))
                .hasStatus3xxRedirection();
        assertThat(few(nurse)).bodyText().contains("二週間以内").doesNotContain("家庭を早く訪ねる");
        assertThat(save(office, "/goal-examples/health-visits", 0, "保健師", "別の題名"))
                .as("somebody else was quicker")
                .hasStatus(422)
                .bodyText()
                .contains("新生児の家庭を二週間以内に訪ねる", "別の題名");
        assertThat(save(office, "/goal-examples/health-visits", 1, "保健師", "新生児の家庭を二週間以内に訪ねる", "withdrawn", "true"))
                .hasStatus3xxRedirection();
        assertThat(few(nurse)).bodyText().doesNotContain("二週間以内");
        assertThat(get(nurse, "/goal-examples")).bodyText().doesNotContain("二週間以内");
        assertThat(get(office, "/goal-examples")).bodyText().contains("二週間以内", "使っていません");
    }

    @Test
    void anExampleWithHolesIsRefusedAtThePlace() {
        assertThat(save(office, "/goal-examples", 0, "忍者", ""))
                .hasStatus(422)
                .bodyText()
                .contains("一覧にある職種", "jaTitle-error");
        assertThat(save(office, "/goal-examples", 0, "", "題名", "enTitle", "A title"))
                .as("English is there as a whole or not at all")
                .hasStatus(422)
                .bodyText()
                .contains("enMeasure-error");
        assertThat(get(office, "/goal-examples/nothing/edit")).hasStatus(404);
    }

    private MvcTestResult save(String account, String uri, int version, String family, String title, String... more) {
        var request = mvc.post()
                .uri(uri)
                .with(user(account))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("jobFamily", family)
                .param("jaTitle", title)
                .param("jaMeasure", "件数")
                .param("jaTarget", "10件");
        for (int i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult few(String account) {
        return mvc.get()
                .uri("/goal-examples")
                .header("HX-Request", "true")
                .with(user(account))
                .exchange();
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }
}
