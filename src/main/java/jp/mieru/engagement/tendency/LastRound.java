package jp.mieru.engagement.tendency;

import java.util.Optional;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundState;
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
        Question wanted = asked.questionnaire().questions().get(question);
        return now.gathered()
                ? Optional.empty()
                : rounds.closed().stream()
                        .filter(other -> other.state() == RoundState.CLOSED && !other.gathered())
                        .filter(other -> other.opensOn().isBefore(now.opensOn()))
                        .map(other -> before(other, wanted, asked))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<Before> before(RoundSummary other, Question wanted, RoundTexts.Asked now) {
        RoundTexts.Asked asked = texts.asked(other.id());
        var questions = asked.questionnaire().questions();
        return !asked.scope().equals(now.scope())
                ? Optional.empty()
                : java.util.stream.IntStream.range(0, questions.size())
                        .filter(i -> questions.get(i).type() == wanted.type()
                                && questions.get(i).text().equals(wanted.text()))
                        .mapToObj(i -> new Before(other, asked, i))
                        .findFirst();
    }
}
