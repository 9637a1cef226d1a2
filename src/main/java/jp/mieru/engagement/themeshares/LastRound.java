package jp.mieru.engagement.themeshares;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.RoundTexts;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Question;
import org.springframework.stereotype.Component;

/** The round that a round's shares are compared with: the newest one before that asked the same of the same units. */
@Component
class LastRound {
    /**
     * The round before.
     *
     * @param question ordinal of the same question in it
     */
    record Before(RoundSummary round, RoundTexts.Asked asked, int question) {}

    private final Rounds rounds;
    private final RoundTexts texts;

    LastRound(Rounds rounds, RoundTexts texts) {
        this.rounds = rounds;
        this.texts = texts;
    }

    /** None for answers gathered elsewhere, or where the question was never asked in these words. */
    Optional<Before> of(RoundId round, RoundTexts.Asked asked, int question) {
        RoundSummary now = rounds.find(round).orElseThrow();
        if (now.gathered()) {
            return Optional.empty();
        }
        Question wanted = asked.questionnaire().questions().get(question);
        var scopes = texts.scopes();
        return rounds.closed().stream()
                .filter(other -> !other.gathered() && other.opensOn().isBefore(now.opensOn()))
                .filter(other -> asked.scope().equals(scopes.get(other.id())))
                .flatMap(other -> same(rounds.questionnaireOf(other.id()).questions(), wanted).stream()
                        .mapToObj(same -> new Found(other, same)))
                .findFirst()
                .map(found ->
                        new Before(found.round(), texts.asked(found.round().id()), found.question()));
    }

    private record Found(RoundSummary round, int question) {}

    private static OptionalInt same(List<Question> questions, Question wanted) {
        return IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).type() == wanted.type()
                        && questions.get(i).text().equals(wanted.text()))
                .findFirst();
    }
}
