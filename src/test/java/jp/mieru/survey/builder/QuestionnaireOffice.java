package jp.mieru.survey.builder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mieru.access.Duty;
import jp.mieru.survey.Town;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody of the office at the pages of questionnaires. */
@NullUnmarked
final class QuestionnaireOffice {
    /** A questionnaire of two sections with conditions, as it is typed. */
    static final String[] DIVIDED = {
        "ja=題",
        "scales[0].code=three",
        "scales[0].points=1, 2, 3",
        "scales[0].ja=低\n中\n高",
        "sections[0].code=S1",
        "sections[0].ja=前半",
        "sections[0].random=true",
        "sections[1].ja=後半",
        "sections[1].code=S2",
        "sections[1].onlyIf=Q1",
        "sections[1].answers=はい",
        "questions[0].ja=一つ目",
        "questions[0].code=Q1",
        "questions[0].type=YESNO",
        "questions[0].section=S1",
        "questions[1].ja=二つ目",
        "questions[1].code=Q2",
        "questions[1].type=SCALE",
        "questions[1].scale=three",
        "questions[1].section=S1",
        "questions[1].onlyIf=Q1",
        "questions[1].answers=いいえ",
        "questions[2].ja=三つ目",
        "questions[2].code=Q3",
        "questions[2].type=YESNO",
        "questions[2].section=S2",
    };

    private final MockMvcTester mvc;
    private final String account;

    QuestionnaireOffice(MockMvcTester mvc) {
        var town = new Town(3);
        this.mvc = mvc;
        this.account = town.city.account(town.person(0, 0), Duty.SURVEY);
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(path).with(user(account)).exchange();
    }

    MvcTestResult upload(String yaml) {
        return mvc.post()
                .uri("/questionnaire-files")
                .multipart()
                .file(new MockMultipartFile("file", "調査.yaml", null, yaml.getBytes(StandardCharsets.UTF_8)))
                .with(user(account))
                .with(csrf())
                .exchange();
    }

    /** Parameters as name=value, one by one or several in an array; of two for the same field the last one counts. */
    MvcTestResult post(String path, Object... parameters) {
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.of(parameters)
                .flatMap(each -> each instanceof String[] several ? Stream.of(several) : Stream.of((String) each))
                .forEach(pair ->
                        fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        var request = mvc.post().uri(path).with(user(account)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    /** A questionnaire as its form sends it back unchanged. */
    static String[] typed(Questionnaire questionnaire) {
        List<String> typed = new ArrayList<>();
        fields("", QuestionnaireForm.of(questionnaire, 0), typed);
        typed.removeIf(field -> field.startsWith("version="));
        return typed.toArray(String[]::new);
    }

    private static void fields(String path, Record typed, List<String> fields) {
        for (var component : typed.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(typed);
                String name = path + component.getName();
                if (value instanceof List<?> rows) {
                    for (int i = 0; i < rows.size(); i++) {
                        fields(name + "[" + i + "].", (Record) rows.get(i), fields);
                    }
                } else if (value != null) {
                    fields.add(name + "=" + value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
