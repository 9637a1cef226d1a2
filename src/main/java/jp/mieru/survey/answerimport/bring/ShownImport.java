package jp.mieru.survey.answerimport.bring;

import java.util.List;
import jp.mieru.platform.files.Faults;

/**
 * What a page shows of an import besides itself.
 *
 * @param questionnaire its title
 * @param sample what the first rows say, field by field
 * @param missing questions that no column answers
 * @param alike rounds whose answers these may be once more, with a few rows more or fewer
 * @param roundIsThere whether the round that was made of it still exists
 */
public record ShownImport(
        String questionnaire,
        Faults faults,
        List<Line> sample,
        List<String> missing,
        List<String> alike,
        boolean roundIsThere) {
    /** A field and what the first rows say of it. */
    public record Line(String field, List<String> values) {}
}
