package jp.mieru.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.BeanPropertyBindingResult;

class FieldsTest {
    private final StaticMessageSource messages = new StaticMessageSource();
    private final BeanPropertyBindingResult result =
            new BeanPropertyBindingResult(new Form("令和", List.of("a", "b")), "form");
    private final Fields fields = Fields.of(page(), "survey.round.form.", result);

    record Form(String title, List<String> kinds) {}

    @Test
    void showsWhatStandsInARecord() {
        assertThat(fields.value("title")).isEqualTo("令和");
        assertThat(fields.values("kinds")).containsExactlyInAnyOrder("a", "b");
        assertThat(fields.describedBy("title", null)).isNull();
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        messages.addMessage("survey.round.taken", Locale.JAPANESE, "同じ名称があります。");
        result.rejectValue("title", "survey.round.taken");
        assertThat(fields.problem("title")).isEqualTo("同じ名称があります。");
        assertThat(fields.problem("kinds")).isNull();
        assertThat(fields.problems()).containsExactly(new Fields.Problem("title", "同じ名称があります。"));
        assertThat(fields.describedBy("title", "help")).isEqualTo("title-error title-help");
    }

    @Test
    void listsProblemsInTheOrderOfTheForm() {
        result.rejectValue("kinds", "x", "kinds");
        result.rejectValue("title", "x", "title");
        result.reject("x", "form");
        assertThat(fields.problems()).extracting(Fields.Problem::text).containsExactly("form", "title", "kinds");
    }

    private Page page() {
        var shell = new Shell("みらい市", null, "", List.of(), 0, false, 0);
        return new Page(
                Locale.JAPANESE,
                messages,
                shell,
                new Page.Csrf("_csrf", "X", ""),
                "/",
                "/?lang=en",
                path -> path,
                null);
    }
}
