package jp.mieru.engagement.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Locale;
import jp.mieru.access.Duty;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.survey.Town;
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
class ExamplePagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Examples examples;

    private String office;
    private String staff;

    @BeforeEach
    void thereIsAnOffice() {
        var town = new Town(2, 2);
        office = town.city.account(town.person(0, 0), Duty.SURVEY);
        staff = town.city.account(town.person(1, 0));
    }

    @Test
    void thereAreFourOfOursForEachConstructAndEachFitsIntoAPlan() {
        assertThat(examples.offered())
                .hasSize(12)
                .allSatisfy((construct, own) -> assertThat(own)
                        .as(construct)
                        .hasSizeGreaterThanOrEqualTo(4)
                        .allSatisfy(example -> {
                            assertThat(CodePoints.length(example.text().in(Locale.JAPANESE)))
                                    .isLessThanOrEqualTo(ExampleForm.LONGEST);
                            assertThat(CodePoints.length(example.text().in(Locale.ENGLISH)))
                                    .isLessThanOrEqualTo(ExampleForm.LONGEST);
                            assertThat(example.text().in(Locale.ENGLISH))
                                    .isNotEqualTo(example.text().in(Locale.JAPANESE));
                        }));
    }

    @Test
    void theOfficeAddsChangesAndWithdraws() {
        assertThat(post(office, "/plan-examples", "construct", "safety", "ja", "名前で呼ぶ。"))
                .hasStatus3xxRedirection();
        assertThat(save("0", "safety", "手を止めて聞く。", "false")).hasStatus3xxRedirection();
        assertThat(get(staff, "/plan-examples"))
                .bodyText()
                .contains("名前で呼ぶ。", "手を止めて聞く。")
                .doesNotContain("話しかけられたら、作業中でも");
        assertThat(save("1", "safety", "手を止めて聞く。", "true")).hasStatus3xxRedirection();
        assertThat(get(staff, "/plan-examples")).bodyText().doesNotContain("手を止めて聞く。");
        assertThat(get(office, "/plan-examples")).bodyText().contains("手を止めて聞く。", "見本から外しています");
    }

    @Test
    void whoIsSlowerIsTold() {
        save("0", "safety", "先の文。", "false");
        assertThat(save("0", "safety", "後の文。", "false"))
                .hasStatus(422)
                .bodyText()
                .contains("「先の文。」に変えました", "後の文。");
    }

    @Test
    void refusesWhatIsNoExample() {
        assertThat(save("0", "made-up", "", "false"))
                .hasStatus(422)
                .bodyText()
                .contains("設問群を選んでください。", "見本の文を書いてください。");
        assertThat(save("0", "safety", "あ".repeat(81), "false")).hasStatus(422);
        assertThat(get(office, "/plan-examples/unheard-of/edit")).hasStatus(404);
        assertThat(get(staff, "/plan-examples/new")).hasStatus(403);
    }

    private MvcTestResult save(String version, String construct, String ja, String withdrawn) {
        return post(
                office,
                "/plan-examples/safety-1",
                "version",
                version,
                "construct",
                construct,
                "ja",
                ja,
                "withdrawn",
                withdrawn);
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }

    private MvcTestResult post(String account, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
