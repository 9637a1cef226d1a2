package jp.mieru.appraisal.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mieru.appraisal.handbookquestion.Entry;
import jp.mieru.appraisal.handbooktext.Chapter;
import jp.mieru.appraisal.handbooktext.Excerpt;
import jp.mieru.appraisal.handbooktext.Markdown;

/**
 * A chapter or a question in which the words stand that a reader searched for.
 *
 * @param question whether it is a question
 * @param href where it is read
 */
public record Found(String title, boolean question, String href, Excerpt excerpt) {
    /** Where these words stand: chapters in their order, then questions. */
    static List<Found> in(List<Chapter> chapters, List<Entry> entries, String typed, Locale locale) {
        var terms = Excerpt.terms(typed);
        var found = new ArrayList<Found>();
        for (var chapter : chapters) {
            var title = chapter.title().in(locale);
            Excerpt.of(title, Markdown.plain(chapter.body().in(locale)), terms)
                    .ifPresent(excerpt -> found.add(new Found(title, false, chapter.path(), excerpt)));
        }
        for (var entry : entries) {
            var title = entry.question().in(locale);
            var answer = entry.answer() == null ? "" : entry.answer().in(locale);
            Excerpt.of(title, Markdown.plain(answer), terms)
                    .ifPresent(
                            excerpt -> found.add(new Found(title, true, "/handbook/questions#" + entry.id(), excerpt)));
        }
        return found;
    }
}
