package jp.mieru.access.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.mieru.access.Allow;
import jp.mieru.access.LineOfCommand;
import jp.mieru.access.People;
import jp.mieru.access.StaffId;
import jp.mieru.access.Visitor;
import jp.mieru.access.session.Proof;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every handler says who may call it, and that holds for everybody. New routes are found by themselves. The matrix is
 * written to docs/access.md: run this test and commit what it wrote.
 */
@SpringBootTest(properties = "mieru.access.second-factor=required")
@AutoConfigureMockMvc
class AccessPolicyTest {
    private static final Path DOCUMENT = Path.of("docs", "access.md");

    /** What a role may be called with although its id is nobody's: routes that answer everybody alike. */
    private static final List<String> ANSWERS_ALIKE = List.of();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    final Map<String, @Nullable UUID> roles = new LinkedHashMap<>();

    record Route(HttpMethod method, String pattern, HandlerMethod handler) {
        boolean hasId() {
            return pattern.contains("{");
        }

        String uri() {
            return pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        }
    }

    /** Makes the account with this number the head of a unit. */
    @TestConfiguration
    static class OneHead {
        @Bean
        @Primary
        LineOfCommand lineOfTheHead(JdbcClient jdbc) {
            return new LineOfCommand() {
                @Override
                public boolean leadsAUnit(StaffId leader, LocalDate day) {
                    return jdbc.sql("select staff_number = 'head' from access.account where staff_id = ?")
                            .param(leader.value())
                            .query(Boolean.class)
                            .optional()
                            .orElse(false);
                }

                @Override
                public boolean leads(StaffId leader, StaffId member, LocalDate day) {
                    return false;
                }
            };
        }
    }

    /** A request that holds a connection while it asks for another would wait for itself when all are in use. */
    @BeforeEach
    void thereIsOneConnection() throws SQLException {
        var pool = source.unwrap(HikariDataSource.class).getHikariConfigMXBean();
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(1_000);
    }

    @BeforeEach
    void thereIsSomebodyOfEachRole() {
        var people = new People(beans);
        roles.put("anonymous", null);
        roles.put("staff", people.employed("staff"));
        roles.put("supervisor", people.employed("head"));
        roles.put("appraisal", people.employed("appraisal", "duties = '{APPRAISAL}'"));
        roles.put("training", people.employed("training", "duties = '{TRAINING}'"));
        roles.put("survey", people.employed("survey", "duties = '{SURVEY}'"));
        roles.put("placement", people.employed("placement", "duties = '{PLACEMENT}'"));
        roles.put("executive", people.employed("executive", "executive"));
        roles.put("administrator", people.alone("administrator", "administrator"));
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        assertThat(routes().stream().filter(route -> rule(route) == null).map(Route::pattern))
                .isEmpty();
    }

    @Test
    void everyRouteIsClosedToTheRolesThatItDoesNotName() {
        var open = new ArrayList<String>();
        for (var route : routes()) {
            roles.forEach((role, account) -> {
                if (!allows(route, role) && !isRefused(status(route, account))) {
                    open.add(route.method() + " " + route.pattern() + " to " + role);
                }
            });
        }
        assertThat(open).isEmpty();
    }

    @Test
    void everyPageOpensForTheRolesThatItNames() {
        var closed = new ArrayList<String>();
        for (var route : routes().stream()
                .filter(route -> route.method() == HttpMethod.GET && !route.hasId())
                .toList()) {
            roles.forEach((role, account) -> {
                var status = status(route, account);
                if (allows(route, role) && (isRefused(status) || status >= 500)) {
                    closed.add(route.pattern() + " to " + role + ": " + status);
                }
            });
        }
        assertThat(closed).isEmpty();
    }

    /** Having really signed in, by a real session. What is open to anybody answers as it answers to anybody. */
    @Test
    void nothingButTheCodePageAndSigningOutAnswersWhoOwesASecondFactor() {
        var owing = new Visitor(mvc);
        owing.signIn("administrator", People.PASSWORD);
        var open = new ArrayList<String>();
        for (var route : routes()) {
            if (!route.pattern().equals("/sign-in/code")) {
                var answer = answer(route, owing);
                var right = allows(route, "anonymous")
                        ? answer.equals(answer(route, new Visitor(mvc)))
                        : answer.equals("302 /sign-in/code");
                if (!right) {
                    open.add(route.method() + " " + route.pattern() + ": " + answer);
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(owing.get("/sign-in/code")).hasStatusOk();
        assertThat(owing.post("/sign-in/code", "code", "1")).hasStatus(422);
        assertThat(owing.post("/sign-out")).hasRedirectedUrl("/sign-in?out");
        assertThat(owing.get("/sign-in/code")).hasRedirectedUrl("/");
    }

    private static String answer(Route route, Visitor visitor) {
        var uri = route.uri();
        var result = route.method() == HttpMethod.GET ? visitor.get(uri) : visitor.post(uri);
        var to = result.getResponse().getRedirectedUrl();
        return result.getResponse().getStatus() + (to == null ? "" : " " + to);
    }

    /** A page of what is not there is not found; a change of it may also be told that the form is not right. */
    @Test
    void everyRouteWithSomebodyElsesIdFindsNothing() {
        var found = new ArrayList<String>();
        for (var route : routes().stream().filter(Route::hasId).toList()) {
            roles.forEach((role, account) -> {
                var status = allows(route, role) ? status(route, account) : 404;
                var right = route.method() == HttpMethod.GET
                        ? status == 404
                        : status == 404 || status == 400 || status == 422;
                if (!right && !ANSWERS_ALIKE.contains(route.pattern())) {
                    found.add(route.method() + " " + route.pattern() + " to " + role + ": " + status);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theDocumentShowsTheMatrixAsItIs() throws IOException {
        var matrix = matrix();
        var before = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        Files.writeString(DOCUMENT, matrix);
        assertThat(before).as("commit the renewed docs/access.md").isEqualTo(matrix);
    }

    private String matrix() {
        var text = new StringBuilder("""
                # Who may call what

                Written by `AccessPolicyTest`, which performs every request that is closed here and finds it refused.
                Run it (`mvn test -Dtest=AccessPolicyTest`) and commit the file when routes change. ● may call; which records
                somebody then sees is asked of each record, and what somebody may not see is not found (404).

                """);
        text.append("| route | ").append(String.join(" | ", roles.keySet())).append(" |\n|---|");
        text.append(":-:|".repeat(roles.size())).append('\n');
        for (var route : routes()) {
            text.append("| ")
                    .append(route.method())
                    .append(" `")
                    .append(route.pattern())
                    .append("` | ");
            text.append(roles.keySet().stream()
                    .map(role -> allows(route, role) ? "●" : "")
                    .collect(Collectors.joining(" | ")));
            text.append(" |\n");
        }
        return text.toString().replace("\\\n", "\n");
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method ->
                                        new Route(HttpMethod.valueOf(method.name()), pattern, entry.getValue()))))
                .sorted(Comparator.comparing(Route::pattern)
                        .thenComparing(route -> route.method().name()))
                .toList();
    }

    private static @Nullable Allow rule(Route route) {
        return route.handler().getMethodAnnotation(Allow.class);
    }

    @Autowired
    CurrentViewer viewers;

    private boolean allows(Route route, String role) {
        return AllowInterceptor.allows(rule(route), viewer(roles.get(role)));
    }

    private jp.mieru.access.@Nullable Viewer viewer(@Nullable UUID account) {
        if (account == null) {
            return null;
        }
        var request = new org.springframework.mock.web.MockHttpServletRequest();
        request.setUserPrincipal(Proof.of(account, Proof.SECOND_FACTOR));
        return viewers.of(request);
    }

    private int status(Route route, @Nullable UUID account) {
        var request = mvc.method(route.method()).uri(route.uri()).with(csrf());
        if (account != null) {
            request = request.with(authentication(Proof.of(account, Proof.SECOND_FACTOR)));
        }
        var response = request.exchange().getResponse();
        var location = String.valueOf(response.getHeader("Location"));
        return location.endsWith("/sign-in") || location.endsWith("/sign-in/code") ? 401 : response.getStatus();
    }

    private static boolean isRefused(int status) {
        return status == 401 || status == 403;
    }
}
