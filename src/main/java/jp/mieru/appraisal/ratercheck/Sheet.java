package jp.mieru.appraisal.ratercheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.appraisal.checkbank.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Five questions that somebody was given.
 *
 * @param topic null for a mix
 * @param finishedOn null until all are answered
 * @param answers in the order in which they are asked
 */
public record Sheet(
        UUID id,
        StaffId staff,
        @Nullable Topic topic,
        @Nullable LocalDate finishedOn,
        List<Given> answers) {
    public Sheet {
        answers = List.copyOf(answers);
    }

    /**
     * A question and what was answered.
     *
     * @param place from 1
     * @param answer true for ○; null until it is answered
     * @param correct whether that is right; null until it is answered
     */
    public record Given(
            int place,
            String code,
            @Nullable Boolean answer,
            @Nullable Boolean correct) {
        public boolean isCorrect() {
            return Boolean.TRUE.equals(correct);
        }
    }

    public String path() {
        return "/rater-check/sheets/" + id;
    }

    /** The first that waits for an answer. */
    public Optional<Given> next() {
        return answers.stream().filter(each -> each.answer() == null).findFirst();
    }

    /** What was asked at that place, once it is answered. */
    Optional<Given> answered(int place) {
        return answers.stream()
                .filter(each -> each.place() == place && each.answer() != null)
                .findFirst();
    }

    /** How many are right. */
    public long correct() {
        return answers.stream().filter(Given::isCorrect).count();
    }
}
