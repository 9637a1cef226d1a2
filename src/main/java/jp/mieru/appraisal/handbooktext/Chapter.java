package jp.mieru.appraisal.handbooktext;

import java.util.UUID;
import jp.mieru.appraisal.ruleset.Words;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of the handbook.
 *
 * @param id the same in the draft and in every version
 * @param code of a chapter that comes with Mieru; null for the office's own
 * @param title in Japanese, and in English where somebody wrote it
 * @param body the same in Markdown
 * @param revision goes up with each change of a draft; 0 once published
 */
public record Chapter(UUID id, @Nullable String code, Words title, Words body, int revision) {
    /** Characters that a title may have, in Japanese and in English. */
    public static final int TITLE = 60;

    public static final int TITLE_ENGLISH = 120;

    /** Characters that the text may have. */
    public static final int BODY = 10_000;

    public static final int BODY_ENGLISH = 20_000;

    public String path() {
        return "/handbook/chapters/" + id;
    }

    /** Whether it says the same as another. */
    public boolean saysAs(Chapter other) {
        return title.equals(other.title) && body.equals(other.body);
    }
}
