package jp.mieru.survey.format;

/** Columns of a file of answers besides those of attributes and questions. */
public final class AnswersFormat {
    /** Code of the respondent's unit. */
    public static final String UNIT = "unit";

    /** How many people the respondent stands for; may be left out. */
    public static final String WEIGHT = "weight";

    private AnswersFormat() {}
}
