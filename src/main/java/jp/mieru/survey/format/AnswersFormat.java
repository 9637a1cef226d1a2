package jp.mieru.survey.format;

/** Columns of a file of answers besides those of attributes and questions. */
final class AnswersFormat {
    /** Code of the respondent's unit. */
    static final String UNIT = "unit";

    /** How many people the respondent stands for; may be left out. */
    static final String WEIGHT = "weight";

    private AnswersFormat() {}
}
