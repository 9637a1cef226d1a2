package jp.mieru.survey.answerimport.work;

import java.util.Locale;
import jp.mieru.survey.answerimport.AnswerImport;

/** Long work upon an import. */
public enum AnswerTask {
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
