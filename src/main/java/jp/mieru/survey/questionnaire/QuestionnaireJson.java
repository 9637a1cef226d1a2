package jp.mieru.survey.questionnaire;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A questionnaire as the JSON it is stored as. */
public final class QuestionnaireJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private QuestionnaireJson() {}

    /** The questionnaire as JSON. */
    public static String write(Questionnaire questionnaire) {
        return JSON.writeValueAsString(questionnaire);
    }

    /** The questionnaire that {@link #write} wrote, by this or an earlier version of Mieru. */
    public static Questionnaire read(String json) {
        return JSON.readValue(json, Questionnaire.class);
    }
}
