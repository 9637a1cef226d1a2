package jp.mieru.appraisal.checkbank;

import java.util.List;

/** Five questions that are never the same twice in a row need more than five to choose from, and teach by being many. */
final class EnoughQuestionsStay {
    /** The fewest that may be left to ask. */
    static final int FEWEST = 10;

    private EnoughQuestionsStay() {}

    static boolean without(List<Question> all, Question withdrawn) {
        return all.stream()
                        .filter(each -> !each.withdrawn() && !each.code().equals(withdrawn.code()))
                        .count()
                >= FEWEST;
    }
}
