package jp.mieru.access.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "mieru.access.second-factor=required")
@AutoConfigureMockMvc
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class DemoSignInTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void signsInAtOneTapInTheDemoCityWithoutASecondFactor() {
        installation(true);
        var office = offered();
        var visitor = new Visitor(mvc);
        assertThat(visitor.get("/sign-in")).bodyText().contains("職員 100016", "デモの市で試す");
        assertThat(visitor.post("/demo-sign-ins/" + office)).hasRedirectedUrl("/");
        assertThat(visitor.get("/")).hasStatusOk();
    }

    @Test
    void opensNobodyWhoIsNotOffered() {
        installation(true);
        offered();
        var other = new People(beans).employed("100001");
        assertThat(new Visitor(mvc).post("/demo-sign-ins/" + other)).hasStatus(404);
    }

    @Test
    void isDeadOutsideTheDemoCity() {
        installation(false);
        var office = offered();
        assertThat(new Visitor(mvc).get("/sign-in")).bodyText().doesNotContain("職員 100016", "デモの市で試す");
        assertThat(new Visitor(mvc).post("/demo-sign-ins/" + office)).hasStatus(404);
    }

    @Test
    void refusesATapFromAnotherSite() {
        installation(true);
        assertThat(mvc.post().uri("/demo-sign-ins/" + offered())).hasStatus(403);
    }

    private void installation(boolean demo) {
        jdbc.sql("insert into platform.installation (municipality, demo) values ('みらい市', ?)")
                .param(demo)
                .update();
    }

    private UUID offered() {
        var office = new People(beans).employed("100016", "duties = '{SURVEY}'");
        jdbc.sql("insert into access.demo_account values (?, 'office', 0)")
                .param(office)
                .update();
        return office;
    }
}
