package jp.mieru.appraisal.handbookquestion;

import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A question and its answer as the office writes them. */
public record AnswerForm(
        @Nullable String chapter,
        @Nullable String questionJa,
        @Nullable String questionEn,
        @Nullable String answerJa,
        @Nullable String answerEn,
        @Nullable String shown,
        @Nullable String revision) {
    static final AnswerForm EMPTY = new AnswerForm(null, null, null, null, null, "true", "0");

    static AnswerForm of(Entry entry) {
        var answer = entry.answer();
        return new AnswerForm(
                entry.chapter() == null ? "" : entry.chapter().toString(),
                entry.question().ja(),
                entry.question().en(),
                answer == null ? null : answer.ja(),
                answer == null ? null : answer.en(),
                String.valueOf(entry.shown()),
                String.valueOf(entry.revision()));
    }

    AnswerForm upon(int present) {
        return new AnswerForm(chapter, questionJa, questionEn, answerJa, answerEn, shown, String.valueOf(present));
    }

    void check(BindingResult result) {
        Typed.check(result, "questionJa", questionJa, Entry.QUESTION, true);
        Typed.check(result, "questionEn", questionEn, Entry.QUESTION_ENGLISH, false);
        Typed.check(result, "answerJa", answerJa, Entry.ANSWER, true);
        Typed.check(result, "answerEn", answerEn, Entry.ANSWER_ENGLISH, false);
    }

    Words question() {
        return new Words(Typed.block(questionJa), Typed.orNull(Typed.block(questionEn)));
    }

    Words answer() {
        return new Words(Typed.block(answerJa), Typed.orNull(Typed.block(answerEn)));
    }

    boolean isShown() {
        return "true".equals(shown);
    }
}
