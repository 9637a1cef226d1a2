package jp.mieru.engagement.themeshares;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.questionnaire.Question;
import org.springframework.stereotype.Component;

/** Themes and their shares in the whole, for what is made of them. */
@Component
public class WholeShares {
    private final Themes themes;
    private final ThemeShares shares;
    private final Rounds rounds;

    WholeShares(Themes themes, ThemeShares shares, Rounds rounds) {
        this.themes = themes;
        this.shares = shares;
        this.rounds = rounds;
    }

    /** All themes that are kept, by name. */
    public List<Theme> themes() {
        return themes.all();
    }

    /**
     * The share of a theme in each of the rounds; none where it is hidden or the question was not asked in the same words. One
     * statement.
     *
     * @param asked the round that asked the question
     * @param question its ordinal there
     */
    public Map<RoundId, Share> of(UUID theme, RoundId asked, int question, Collection<RoundId> looked) {
        List<Question> then = rounds.questionnaireOf(asked).questions();
        var found = new HashMap<RoundId, Share>();
        if (question < then.size()) {
            shares.whole(theme, looked)
                    .forEach((round, byQuestion) -> same(round, then.get(question))
                            .ifPresent(same -> Optional.ofNullable(byQuestion.get(same))
                                    .ifPresent(share -> found.put(round, share))));
        }
        return found;
    }

    private OptionalInt same(RoundId round, Question wanted) {
        List<Question> questions = rounds.questionnaireOf(round).questions();
        return IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).text().equals(wanted.text()))
                .findFirst();
    }
}
