package jp.mieru.appraisal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.jspecify.annotations.NullUnmarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages as somebody asks for them and sends them. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
public abstract class AppraisalPages {
    @Autowired
    protected MockMvcTester mvc;

    protected final MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }

    /** @param parameters names and values in turn */
    protected final MvcTestResult post(String account, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
