package jp.mieru.survey.questionnaire;

/**
 * What several questions measure together, such as "supervisor".
 *
 * @param outcome whether it is what the other constructs are thought to lead to
 */
public record Construct(String code, Text name, boolean outcome) {}
