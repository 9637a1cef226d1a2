package jp.mieru.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.access.People;
import jp.mieru.access.Visitor;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class StillSessionTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    @Test
    void whatAPageAsksForByItselfDoesNotLengthenTheSession() {
        new People(beans).employed("100001");
        var visitor = new Visitor(mvc);
        visitor.signIn("100001", People.PASSWORD);
        long before = expiryAfterFiveMinutes();
        assertThat(visitor.getByItself("/notices")).hasStatusOk();
        assertThat(expiry()).isEqualTo(before);
        assertThat(visitor.get("/notices")).hasStatusOk();
        assertThat(expiry()).isGreaterThan(before);
    }

    @Test
    void aSessionThatIsOverIsOverForThePageToo() {
        new People(beans).employed("100001");
        var visitor = new Visitor(mvc);
        visitor.signIn("100001", People.PASSWORD);
        jdbc.sql("update access.spring_session set last_access_time = last_access_time - 1860000, expiry_time = 1")
                .update();
        assertThat(visitor.getByItself("/notices")).hasStatus(401);
    }

    private long expiryAfterFiveMinutes() {
        jdbc.sql(
                        "update access.spring_session set last_access_time = last_access_time - 300000, expiry_time = expiry_time - 300000")
                .update();
        return expiry();
    }

    private long expiry() {
        return jdbc.sql("select max(expiry_time) from access.spring_session where principal_name is not null")
                .query(Long.class)
                .single();
    }
}
