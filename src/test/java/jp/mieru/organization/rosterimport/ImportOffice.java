package jp.mieru.organization.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import jp.mieru.access.Duty;
import jp.mieru.organization.City;
import jp.mieru.platform.jobs.WaitingJobs;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody of the office at the pages of the import. Null leaves a file out. */
@NullUnmarked
final class ImportOffice {
    private final MockMvcTester mvc;
    private final ApplicationContext context;
    final String account = new City().account(null, Duty.PLACEMENT);

    ImportOffice(ApplicationContext context) {
        this.context = context;
        this.mvc = context.getBean(MockMvcTester.class);
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }

    /** What htmx asks for while work goes on. */
    MvcTestResult part(String path) {
        return mvc.get()
                .uri(path)
                .header("HX-Request", "true")
                .with(user(account))
                .exchange();
    }

    MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    /** Uploads files and has them compared; gives the address of the preview. */
    String upload(String units, String roster, String history) {
        var path = uploadOnly(units, roster, history);
        WaitingJobs.run(context);
        return path;
    }

    String uploadOnly(String units, String roster, String history) {
        return uploadOnly(bytes(units), bytes(roster), bytes(history), ".csv");
    }

    /** Uploads files that are told by their content. */
    String uploadOnly(byte[] units, byte[] roster, byte[] history, String ending) {
        var request = mvc.post()
                .uri("/roster-imports")
                .with(user(account))
                .with(csrf())
                .multipart();
        part("units", units, ending, request);
        part("roster", roster, ending, request);
        part("history", history, ending, request);
        var result = request.exchange();
        assertThat(result).hasStatus(302);
        return result.getResponse().getRedirectedUrl();
    }

    void apply(String path) {
        work(path + "/application");
    }

    void undo(String path) {
        work(path + "/undoing");
    }

    /** Begins work and carries it out. */
    void work(String path, String... parameters) {
        assertThat(post(path, parameters)).hasStatus(302);
        WaitingJobs.run(context);
    }

    int staff() {
        return jdbc().sql("select count(*) from organization.staff")
                .query(Integer.class)
                .single();
    }

    String lastJob() {
        return jdbc().sql("select message_key from platform.job order by queued_at desc, id desc limit 1")
                .query(String.class)
                .single();
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    private static byte[] bytes(String content) {
        return content == null ? null : content.getBytes(StandardCharsets.UTF_8);
    }

    private static void part(
            String name, byte[] content, String ending, MockMvcTester.MockMultipartMvcRequestBuilder request) {
        if (content != null) {
            request.file(new MockMultipartFile(name, name + ending, "text/csv", content));
        }
    }
}
