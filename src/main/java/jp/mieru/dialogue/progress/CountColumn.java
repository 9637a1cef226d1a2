package jp.mieru.dialogue.progress;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.platform.web.Page;

/**
 * What is counted: the people who have had so many interviews of a kind, or more.
 *
 * @param times from 1
 */
public record CountColumn(InterviewKind kind, int times) {
    private static final List<CountColumn> ALL = Arrays.stream(InterviewKind.values())
            .flatMap(kind -> IntStream.rangeClosed(1, Math.max(1, kind.timesAYear()))
                    .mapToObj(times -> new CountColumn(kind, times)))
            .toList();

    /** One for each interview that the year asks for; one for kinds that it does not ask for. */
    public static List<CountColumn> all() {
        return ALL;
    }

    /** How it is headed: the kind, with the number where there are several. */
    public String title(Page page) {
        var name = page.t("dialogue.kind." + kind.word());
        return kind.timesAYear() > 1 ? page.t("dialogue.progress.times", name, times) : name;
    }
}
