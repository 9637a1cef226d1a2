package jp.mieru.appraisal.handbookdesk;

import jp.mieru.appraisal.handbooktext.Chapter;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A chapter as the office types it. */
public record ChapterForm(
        @Nullable String titleJa,
        @Nullable String bodyJa,
        @Nullable String titleEn,
        @Nullable String bodyEn,
        @Nullable String revision) {
    static final ChapterForm EMPTY = new ChapterForm(null, null, null, null, "0");

    static ChapterForm of(Chapter chapter) {
        return new ChapterForm(
                chapter.title().ja(),
                chapter.body().ja(),
                chapter.title().en(),
                chapter.body().en(),
                String.valueOf(chapter.revision()));
    }

    ChapterForm upon(int present) {
        return new ChapterForm(titleJa, bodyJa, titleEn, bodyEn, String.valueOf(present));
    }

    void check(BindingResult result) {
        Typed.check(result, "titleJa", titleJa, Chapter.TITLE, true);
        Typed.check(result, "bodyJa", bodyJa, Chapter.BODY, true);
        Typed.check(result, "titleEn", titleEn, Chapter.TITLE_ENGLISH, false);
        Typed.check(result, "bodyEn", bodyEn, Chapter.BODY_ENGLISH, false);
    }

    public Words title() {
        return new Words(Typed.line(titleJa), Typed.orNull(Typed.line(titleEn)));
    }

    public Words body() {
        return new Words(Typed.block(bodyJa), Typed.orNull(Typed.block(bodyEn)));
    }
}
