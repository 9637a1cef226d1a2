package jp.mieru.engagement.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Figures of others stand beside the city's, with their source, and change nothing of it. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class PublishedPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    BallotBox box;

    @Autowired
    ApplicationContext context;

    private Town town;
    private String office;
    private String staff;
    private RoundId round;

    @BeforeEach
    void aRoundHasClosed() {
        town = new Town(30, 30);
        office = town.city.account(null, false, false, Duty.SURVEY);
        staff = town.city.account(town.person(0, 0));
        round = planRound.plan(Town.plan("第1回"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        int i = 0;
        for (StaffId person : town.everybody()) {
            float points = i++ % 2 == 0 ? 2f : 4f;
            box.cast(
                    round,
                    person,
                    Town.OPENS,
                    new Ballot(new Float[] {points, points, null, null, null}, new String[5]));
        }
        closeRound.close(round, Town.CLOSES, null);
        WaitingJobs.run(context);
    }

    @Test
    void aFigureStandsBesideTheCitysOwnWithItsSource() {
        assertThat(get(office, "/published-surveys")).hasStatusOk().bodyText().contains("比べる値はまだありません");
        assertThat(get(staff, "/results/" + round)).bodyText().doesNotContain("比較：公表された調査の値");
        var before = town.city.one("select string_agg(c::text, '') from engagement.analysis_cell c");
        assertThat(post("supervisor", "56.3", "mean", "1,200", "未来県「職員意識調査」", "2025", "https://example.jp/a"))
                .hasStatus(302);
        assertThat(get(staff, "/results/" + round))
                .hasStatusOk()
                .bodyText()
                .contains("比較：公表された調査の値", "50.0", "56.3", "6.3", "未来県「職員意識調査」（2025年）", "https://example.jp/a");
        assertThat(get(staff, "/results/" + round + "?lang=en")).bodyText().contains("Comparison: published surveys");
        assertThat(town.city.one("select string_agg(c::text, '') from engagement.analysis_cell c"))
                .isEqualTo(before);
        var id = town.city.one("select id::text from engagement.published_figure");
        assertThat(mvc.post()
                        .uri("/published-surveys/" + id + "/removal")
                        .with(user(office))
                        .with(csrf())
                        .exchange())
                .hasStatus(302);
        assertThat(get(staff, "/results/" + round)).bodyText().doesNotContain("比較：公表された調査の値");
    }

    @Test
    void figuresOfAnotherMethodHaveNoDifference() {
        post("supervisor", "73.0", "percent-positive", "", "米国", "2024", "");
        assertThat(get(staff, "/results/" + round))
                .bodyText()
                .contains("73.0", "肯定的な回答の割合")
                .doesNotContain("23.0");
    }

    @Test
    void aFileIsReadWholeOrNotAtAll() {
        assertThat(file("construct,figure,method,n,source,year,link\n"
                        + "supervisor,56.3,mean,100,出典,2025,\nsupervisor,50,mean,,出典,2024,http://a.jp\n"))
                .hasStatus(302);
        assertThat(file("construct,figure,method,n,source,year,link\nsupervisor,56.3,mean,100,出典,2025,\n"))
                .hasStatus(302);
        assertThat(town.city.one("select count(*) from engagement.published_figure"))
                .isEqualTo(2L);
        assertThat(
                        file(
                                "construct,figure,method,source,year,link\n"
                                        + "safety,101,mean,a,2025,\nsafety,1,sum,a,25,javascript:alert(1)\nsafety,1,mean,\"=cmd|' /C calc'!A0\",2025,\n"))
                .hasStatus(422)
                .bodyText()
                .contains("直すところが5か所", "「平均」「肯定的な回答の割合」", "西暦4桁", "https:// か http://");
        assertThat(file("a,b\n1,2\n")).hasStatus(422).bodyText().contains("construct");
        assertThat(town.city.one("select count(*) from engagement.published_figure"))
                .isEqualTo(2L);
    }

    @Test
    void japaneseHeadingsAndMethodsAreRead() throws IOException {
        assertThat(file(Files.readString(Path.of("src/main/resources/static/samples/published-surveys.csv"))
                        .substring(1)))
                .hasStatus(302);
        assertThat(get(office, "/published-surveys"))
                .bodyText()
                .contains("58.3", "〇〇県「職員意識調査」知事部局（2025年）", "/samples/published-surveys");
        assertThat(file("構成概念,値,計算のしかた,出典,年\nsupervisor,-12,eNPS,未来県,2025\nsupervisor,73,肯定的な回答の割合,未来県,2025\n"))
                .hasStatus(302);
    }

    @Test
    void theExampleIsTheSurveyOfTheFederalGovernment() {
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri("/published-survey-examples")
                            .with(user(office))
                            .with(csrf())
                            .exchange())
                    .hasStatus(302);
        }
        assertThat(get(office, "/published-surveys")).bodyText().contains("73.0", "71.7", "70.5", "Employee Viewpoint");
        assertThat(town.city.one("select count(*) from engagement.published_figure"))
                .isEqualTo(3L);
    }

    @Test
    void onlyWhatTheHouseMeasuresIsTakenAndOffered() {
        assertThat(get(office, "/published-surveys/new"))
                .bodyText()
                .contains("<option value=\"supervisor\">", "（supervisor）");
        assertThat(post("superviser", "50", "mean", "", "出典", "2025", ""))
                .hasStatus(422)
                .bodyText()
                .contains("庁内の調査にある設問群か総合指標のコード");
        assertThat(file("construct,figure,method,source,year\nsuperviser,50,mean,出典,2025\n"))
                .hasStatus(422)
                .bodyText()
                .contains("庁内の調査にある設問群か総合指標のコード", "superviser");
        assertThat(town.city.one("select count(*) from engagement.published_figure"))
                .isEqualTo(0L);
    }

    @Test
    void aFigureIsKeptOnceAndOnlyWhatWasAddedIsInTheTrail() {
        var row = "supervisor,56.3,mean,出典,2025\n";
        assertThat(file("construct,figure,method,source,year\n" + row + row)).hasStatus(302);
        assertThat(file("construct,figure,method,source,year\n" + row)).hasStatus(302);
        assertThat(town.city.one("select count(*) from engagement.published_figure"))
                .isEqualTo(1L);
        assertThat(town.city.one("select count(*) from access.audit_entry where action = 'engagement.published-kept'"))
                .isEqualTo(1L);
    }

    @Test
    void aLongListIsShownPageByPage() {
        var rows = IntStream.range(0, 60)
                .mapToObj(i -> "supervisor," + i + ",mean,出典" + (100 + i) + ",2025\n")
                .collect(Collectors.joining());
        assertThat(file("construct,figure,method,source,year\n" + rows)).hasStatus(302);
        assertThat(get(office, "/published-surveys"))
                .bodyText()
                .contains("出典149", "/published-surveys?page=2")
                .doesNotContain("出典150");
        assertThat(get(office, "/published-surveys?page=2"))
                .bodyText()
                .contains("出典150", "出典159")
                .doesNotContain("出典149");
        assertThat(file("construct,figure,method,source,year\nx,1,mean,a,2025\n"))
                .hasStatus(422)
                .bodyText()
                .contains("/published-surveys?page=2");
    }

    @Test
    void wrongFiguresAndStrangersAreRefused() {
        assertThat(get(office, "/published-surveys/new")).hasStatusOk();
        assertThat(post("", "many", "sum", "-1", "", "25", "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains("数で入れてください", "出典を300字以内", "西暦4桁", "many");
        assertThat(get(staff, "/published-surveys")).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/published-surveys/" + UUID.randomUUID() + "/removal")
                        .with(user(office))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
    }

    private MvcTestResult post(
            String construct, String figure, String method, String n, String source, String year, String link) {
        return mvc.post()
                .uri("/published-surveys")
                .param("construct", construct)
                .param("figure", figure)
                .param("method", method)
                .param("n", n)
                .param("source", source)
                .param("year", year)
                .param("link", link)
                .with(user(office))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult file(String text) {
        Charset charset = text.length() % 2 == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-31j");
        return mvc.post()
                .uri("/published-survey-files")
                .multipart()
                .file(new MockMultipartFile("file", "f.csv", "text/csv", text.getBytes(charset)))
                .with(user(office))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String account, String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }
}
