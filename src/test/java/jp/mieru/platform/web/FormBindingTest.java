package jp.mieru.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

class FormBindingTest {
    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Forms())
            .setControllerAdvice(new FormBinding())
            .build());

    record Sent(@Nullable String name, @Nullable Integer version) {}

    @Controller
    static class Forms {
        @PostMapping("/form")
        @ResponseBody
        String create(@ModelAttribute("form") Sent form, BindingResult result) {
            return form.name() + " " + form.version() + " " + result.getErrorCount();
        }

        @PostMapping("/file")
        @ResponseBody
        String file(@RequestParam MultipartFile file) {
            return file.getName();
        }
    }

    @Test
    void aNumberThatThePageRemembersIsMissingWhenItIsNone() {
        assertThat(post("name", "a", "version", "3")).isEqualTo("a 3 0");
        assertThat(post("name", "a", "version", "NaN")).isEqualTo("a null 0");
        assertThat(post("name", "a", "version", "99999999999")).isEqualTo("a null 0");
        assertThat(post("name", "a", "version", "")).isEqualTo("a null 0");
    }

    @Test
    void partsOfAFieldAreNotLookedAt() {
        assertThat(post("name", "a", "version", "3", "name[0]", "b", "name.bytes", "c", "other", "d"))
                .isEqualTo("a 3 0");
    }

    @Test
    void whatIsNotSentAsAFileIsABadRequest() {
        assertThat(mvc.post().uri("/file").param("file", "x")).hasStatus(400);
    }

    private String post(String... fields) {
        var request = mvc.post().uri("/form");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        assertThat(request).hasStatusOk();
        return new String(request.exchange().getResponse().getContentAsByteArray());
    }
}
