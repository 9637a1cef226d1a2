package jp.mieru.engagement.freetext;

import java.util.List;
import jp.mieru.platform.web.Choice;
import jp.mieru.platform.web.Paging;
import jp.mieru.survey.RoundSummary;
import org.jspecify.annotations.Nullable;

/**
 * The reading page.
 *
 * @param questions those with texts, by ordinal
 * @param asked the question as it was asked
 * @param units groups that can be chosen, by code
 * @param unit name of the chosen group, if any
 * @param texts with marks in the reader's language
 */
public record TextPage(
        RoundSummary round,
        TextSearch search,
        List<Choice> questions,
        int question,
        String asked,
        List<Choice> units,
        @Nullable String unit,
        List<String> texts,
        Paging paging) {
    /** Code of the chosen question. */
    public String questionValue() {
        return String.valueOf(question);
    }

    /** Whether anything narrows the texts down. */
    public boolean isNarrowed() {
        return !search.typed().isEmpty() || unit != null || !search.words().isEmpty();
    }
}
