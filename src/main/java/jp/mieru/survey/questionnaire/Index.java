package jp.mieru.survey.questionnaire;

import java.util.List;

/**
 * The unweighted mean of several constructs.
 *
 * @param of codes of the constructs, at least one
 */
public record Index(String code, Text name, List<String> of) {
    public Index {
        of = List.copyOf(of);
    }
}
