package jp.mieru.engagement.tendency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.engagement.tendency.ThemeShares.Place;
import jp.mieru.survey.Forest;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundTexts;
import jp.mieru.survey.questionnaire.Question;
import org.springframework.stereotype.Component;

/** Themes and their shares in the whole, for what is made of them. */
@Component
public class WholeShares {
    private final Themes themes;
    private final ThemeShares shares;
    private final RoundTexts texts;

    WholeShares(Themes themes, ThemeShares shares, RoundTexts texts) {
        this.themes = themes;
        this.shares = shares;
        this.texts = texts;
    }

    /** All themes that are kept, by name. */
    public List<Theme> themes() {
        return themes.all();
    }

    /**
     * The share of a theme in a round; none where it is hidden or the question was not asked in the same words.
     *
     * @param asked the round that asked the question
     * @param question its ordinal there
     * @param round the round that is looked at
     */
    public Optional<Share> of(UUID theme, RoundId asked, int question, RoundId round) {
        List<Question> then = texts.asked(asked).questionnaire().questions();
        List<Question> now = texts.asked(round).questionnaire().questions();
        return IntStream.range(0, now.size())
                .filter(i -> question < then.size()
                        && now.get(i).text().equals(then.get(question).text()))
                .boxed()
                .findFirst()
                .map(same -> shares.of(round).get(new Place(theme, same, Forest.WHOLE)));
    }
}
