package jp.mieru.engagement.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Locale;
import jp.mieru.access.Duty;
import jp.mieru.engagement.guide.ReadingGuide.Origin;
import jp.mieru.engagement.guide.ReadingGuide.Part;
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
class ReadingGuidePagesTest {
    private static final String SAFETY = "/reading-guides/safety";
    private static final List<String> CONSTRUCTS = List.of(
            "engagement",
            "meaning",
            "growth",
            "purpose",
            "recognition",
            "safety",
            "workload",
            "career",
            "supervisor",
            "teamwork",
            "management",
            "flexibility");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReadingGuides guides;

    private Town town;
    private String office;
    private String staff;

    @BeforeEach
    void thereIsAnOffice() {
        town = new Town(2, 2);
        office = town.city.account(town.person(0, 0), Duty.SURVEY);
        staff = town.city.account(town.person(1, 0));
    }

    @Test
    void everyConstructOfTheAttitudeSurveyHasAGuideInBothLanguages() {
        assertThat(guides.all().keySet()).containsExactlyElementsOf(CONSTRUCTS);
        for (var guide : guides.all().values()) {
            for (var part : Part.values()) {
                assertThat(guide.lines(part, Locale.JAPANESE)).isNotEmpty();
                assertThat(guide.lines(part, Locale.ENGLISH))
                        .as(guide.construct() + " " + part)
                        .hasSameSizeAs(guide.lines(part, Locale.JAPANESE));
            }
        }
    }

    @Test
    void everybodyReadsThemInTheirLanguage() {
        assertThat(get(staff, "/reading-guides")).hasStatusOk().bodyText().contains("心理的安全性", "業務量の適切さ");
        assertThat(get(staff, SAFETY + "?lang=en")).hasStatusOk().bodyText().contains("Psychological safety");
        assertThat(get(staff, "/reading-guides/unheard-of")).hasStatus(404);
    }

    @Test
    void onlyTheOfficeWritesThem() {
        assertThat(get(staff, SAFETY + "/edit")).hasStatus(403);
        assertThat(post(staff, SAFETY, "tellsJa", "x")).hasStatus(403);
        assertThat(get(office, SAFETY + "/edit")).hasStatusOk();
    }

    @Test
    void theOfficesWordsStandInPlaceOfOursUntilTheyAreTakenBack() {
        assertThat(write("0", "わたしたちの言葉です。")).hasStatus3xxRedirection();
        assertThat(get(staff, SAFETY)).bodyText().contains("わたしたちの言葉です。").doesNotContain("どのくらい早く");
        assertThat(guides.of("safety")).get().extracting(ReadingGuide::origin).isEqualTo(Origin.CHANGED);
        assertThat(get(office, SAFETY + "/edit")).bodyText().contains("元の文章", "どのくらい早く");
        assertThat(post(office, SAFETY + "/original")).hasStatus3xxRedirection();
        assertThat(get(staff, SAFETY)).bodyText().contains("どのくらい早く").doesNotContain("わたしたちの言葉です。");
        assertThat(town.city.one("select string_agg(action, ' ' order by seq) from access.audit_entry"))
                .isEqualTo("engagement.guide-changed engagement.guide-taken-back");
    }

    @Test
    void aPreviewKeepsNothing() {
        assertThat(post(office, SAFETY, "go", "preview", "version", "0", "tellsJa", "まだ下書きです。"))
                .hasStatusOk()
                .bodyText()
                .contains("<h2 id=\"shown\">プレビュー</h2>", "<p>まだ下書きです。</p>");
        assertThat(guides.of("safety")).get().extracting(ReadingGuide::origin).isEqualTo(Origin.OURS);
    }

    @Test
    void whoIsSlowerIsToldAndLosesNothing() {
        write("0", "先に保存した文章");
        assertThat(write("0", "後から保存した文章"))
                .hasStatus(422)
                .bodyText()
                .contains("ほかの人がこの読み解き方を変えました", "先に保存した文章", "後から保存した文章", "name=\"version\" value=\"1\"");
        assertThat(write("1", "後から保存した文章")).hasStatus3xxRedirection();
        assertThat(get(staff, SAFETY)).bodyText().contains("後から保存した文章");
    }

    @Test
    void refusesAGuideThatSaysNothingOrTooMuch() {
        assertThat(write("0", "　")).hasStatus(422).bodyText().contains("「得点が示すもの」を書いてください。");
        assertThat(write("0", "𠮷".repeat(GuideForm.LONGEST))).hasStatus3xxRedirection();
        assertThat(write("1", "𠮷".repeat(GuideForm.LONGEST + 1))).hasStatus(422);
    }

    @Test
    void scriptsInAGuideAreText() {
        write("0", "<script>alert(1)</script>");
        assertThat(get(staff, SAFETY)).bodyText().contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    private MvcTestResult write(String version, String tells) {
        return post(office, SAFETY, "version", version, "tellsJa", tells);
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
