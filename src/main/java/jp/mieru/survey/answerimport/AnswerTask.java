package jp.mieru.survey.answerimport;

import java.util.Locale;

/** Long work upon an import. */
enum AnswerTask {
    /** Reads all answers and says what is wrong. */
    CHECK,
    /** Makes a round of them. */
    GATHER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the import stands where this can follow. */
    boolean mayBegin(AnswerImport view) {
        return this == CHECK ? view.round() == null && !view.headings().isEmpty() : view.isReady();
    }
}
