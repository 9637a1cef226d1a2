package jp.mieru.appraisal.checkbank;

import java.time.LocalDate;
import java.util.Optional;
import jp.mieru.appraisal.ruleset.Words;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A question as the office types it.
 *
 * @param answer {@code true} for ○, {@code false} for ×
 * @param until the last day on which it comes first; empty for a question that waits its turn
 */
public record QuestionForm(
        @Nullable String topic,
        @Nullable String statementJa,
        @Nullable String statementEn,
        @Nullable String answer,
        @Nullable String explanationJa,
        @Nullable String explanationEn,
        @Nullable String withdrawn,
        @Nullable String until,
        @Nullable String revision) {
    static final QuestionForm EMPTY = new QuestionForm(null, null, null, null, null, null, null, null, "0");

    static QuestionForm of(Question question) {
        return new QuestionForm(
                question.topic().word(),
                question.statement().ja(),
                question.statement().en(),
                String.valueOf(question.holds()),
                question.explanation().ja(),
                question.explanation().en(),
                String.valueOf(question.withdrawn()),
                question.firstUntil() == null ? "" : question.firstUntil().toString(),
                String.valueOf(question.revision()));
    }

    /** The same, written upon what is there now, so that it can be saved over that. */
    QuestionForm upon(int present) {
        return new QuestionForm(
                topic,
                statementJa,
                statementEn,
                answer,
                explanationJa,
                explanationEn,
                withdrawn,
                until,
                String.valueOf(present));
    }

    void checkWords(BindingResult result) {
        if (Topic.ofWord(topic).isEmpty()) {
            result.rejectValue("topic", "appraisal.bank.fault.topic");
        }
        if (!"true".equals(answer) && !"false".equals(answer)) {
            result.rejectValue("answer", "appraisal.bank.fault.answer");
        }
        Typed.check(result, "statementJa", statementJa, Question.STATEMENT, true);
        Typed.check(result, "statementEn", statementEn, Question.STATEMENT_ENGLISH, false);
        Typed.check(result, "explanationJa", explanationJa, Question.EXPLANATION, true);
        Typed.check(result, "explanationEn", explanationEn, Question.EXPLANATION_ENGLISH, false);
    }

    void checkStanding(BindingResult result) {
        Typed.day(result, "until", until, false);
    }

    Optional<LocalDate> day() {
        return JapaneseDates.parse(Typed.line(until));
    }

    boolean isWithdrawn() {
        return "true".equals(withdrawn);
    }

    /** The question with these words and the standing asked for. */
    Question toQuestion(String code) {
        return new Question(
                code,
                Topic.ofWord(topic).orElseThrow(),
                "true".equals(answer),
                new Words(Typed.block(statementJa), Typed.orNull(Typed.block(statementEn))),
                new Words(Typed.block(explanationJa), Typed.orNull(Typed.block(explanationEn))),
                true,
                isWithdrawn(),
                day().orElse(null),
                Typed.number(revision));
    }
}
