package jp.mieru.appraisal.exercise;

import java.util.List;
import java.util.UUID;
import jp.mieru.appraisal.ruleset.Words;

/**
 * A case to rate for practice.
 *
 * @param body the case, in Markdown
 * @param explanation what to take from it, in Markdown; shown afterwards
 * @param grades what each item can be rated with, the best first
 * @param items from number 1 on
 * @param offered whether people see it
 * @param revision goes up with every change
 */
public record Exercise(
        UUID id,
        Words title,
        Words body,
        Words explanation,
        List<String> grades,
        List<Item> items,
        boolean offered,
        int revision) {
    public static final int TITLE = 60;
    public static final int BODY = 10_000;
    public static final int REASON = 400;
    public static final int MOST_ITEMS = 12;

    /**
     * What is rated.
     *
     * @param model the grade that the office has in mind
     * @param why the facts of the case that speak for it
     */
    public record Item(Words title, String model, Words why) {}

    public Exercise {
        grades = List.copyOf(grades);
        items = List.copyOf(items);
    }

    public String path() {
        return "/rater-exercises/" + id;
    }
}
