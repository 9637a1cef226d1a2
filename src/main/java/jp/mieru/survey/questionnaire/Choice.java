package jp.mieru.survey.questionnaire;

/** One of the answers a choice question offers; the code stands in files. */
public record Choice(String code, Text name) {}
