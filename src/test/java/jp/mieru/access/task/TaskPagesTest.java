package jp.mieru.access.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import jp.mieru.platform.jobs.JobHandler;
import jp.mieru.platform.jobs.JobRun;
import jp.mieru.platform.jobs.Jobs;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.platform.notices.Notices;
import jp.mieru.platform.notices.Outbox;
import jp.mieru.platform.notices.Recipient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class TaskPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Jobs jobs;

    @Autowired
    Notices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    ApplicationContext context;

    private UUID hanako = UUID.randomUUID();
    private UUID taro = UUID.randomUUID();

    @TestConfiguration
    static class Handlers {
        @Bean
        JobHandler nothingToDo() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "nothing";
                }

                @Override
                public Result run(JobRun run) {
                    run.progress(3, 3);
                    return Result.of("access.job.none").leadingTo("/notices");
                }
            };
        }
    }

    @BeforeEach
    void people() {
        hanako = account("花子", true);
        taro = account("太郎", false);
    }

    private UUID account(String name, boolean administrator) {
        return jdbc.sql("insert into access.account (name, administrator) values (:name, :yes) returning id")
                .param("name", name)
                .param("yes", administrator)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult get(UUID account, String path) {
        return mvc.get().uri(path).with(user(account.toString())).exchange();
    }

    private MvcTestResult post(UUID account, String path) {
        return mvc.post().uri(path).with(user(account.toString())).with(csrf()).exchange();
    }

    @Test
    void aJobIsFollowedUntilItLeadsToItsResult() {
        var job = jobs.start("nothing", "access.job.what", List.of(), hanako, "");
        assertThat(get(hanako, job.href())).hasStatusOk().bodyText().contains("every 1s", "順番待ち", "処理をやめる");
        WaitingJobs.run(context);
        assertThat(get(hanako, job.href()))
                .hasStatusOk()
                .bodyText()
                .contains("処理はありません", "href=\"/notices\"")
                .doesNotContain("every 1s");
        assertThat(get(hanako, "/jobs")).hasStatusOk().bodyText().contains("完了");
    }

    @Test
    void aJobOfSomebodyElseDoesNotExist() {
        var job = jobs.start("nothing", "access.job.what", List.of(), hanako, "");
        assertThat(get(taro, job.href())).hasStatus(404);
        assertThat(post(taro, job.href() + "/cancellation")).hasStatus(404);
        assertThat(get(taro, "/jobs")).bodyText().doesNotContain(job.toString());
    }

    @Test
    void aJobInTheQueueIsCancelledAtOnce() {
        var job = jobs.start("nothing", "access.job.what", List.of(), hanako, "");
        assertThat(post(hanako, job.href() + "/cancellation")).hasRedirectedUrl(job.href());
        WaitingJobs.run(context);
        assertThat(get(hanako, job.href())).bodyText().contains("取りやめ").doesNotContain("every 1s");
    }

    @Test
    void noticesAreCountedUntilTheyAreRead() {
        notices.tell(List.of(Recipient.of(hanako, null)), "access.job.none", List.of(), "/jobs");
        assertThat(get(hanako, "/notices")).bodyText().contains("未読", "処理はありません", "data-tone=\"red\">1<");
        var id = notices.of(hanako, 1).getFirst().id();
        assertThat(get(taro, "/notices/" + id)).hasStatus(404);
        assertThat(get(hanako, "/notices/" + id)).hasRedirectedUrl("/jobs");
        assertThat(get(hanako, "/notices")).bodyText().doesNotContain("未読");
    }

    @Test
    void mailWithoutAServerIsKeptForTheAdministratorToShow() {
        notices.tell(List.of(Recipient.of(taro, "taro@example.jp")), "access.job.none", List.of(), "/jobs");
        assertThat(get(hanako, "/outbox")).hasStatusOk().bodyText().contains("taro@example.jp", "保管");
        var mail = outbox.latest(1, 0).getFirst();
        assertThat(get(hanako, "/outbox/" + mail.id())).hasStatusOk().bodyText().contains("/jobs");
        assertThat(get(taro, "/outbox")).hasStatus(403);
        assertThat(get(taro, "/outbox/" + mail.id())).hasStatus(403);
    }

    @Test
    void nobodyIsShownWhoGetsADiscreetMail() {
        context.getBean(JdbcClient.class)
                .sql("insert into platform.mail (recipient, subject, body, state, discreet)"
                        + " values ('jiro@example.jp', '件名', '本文', 'waiting', true)")
                .update();
        assertThat(get(hanako, "/outbox"))
                .hasStatusOk()
                .bodyText()
                .contains("件名")
                .doesNotContain("jiro@");
        var mail = outbox.latest(1, 0).getFirst();
        assertThat(get(hanako, "/outbox/" + mail.id()))
                .hasStatusOk()
                .bodyText()
                .contains("表示しません")
                .doesNotContain("jiro@");
    }
}
