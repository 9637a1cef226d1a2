package jp.mieru;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class StartTest {
    @Autowired
    MockMvcTester mvc;

    @Test
    void offersASignInPageInJapanese() {
        assertThat(mvc.get().uri("/sign-in")).hasStatusOk().bodyText().contains("サインイン");
    }
}
