package jp.mieru.engagement.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.mieru.access.Viewer;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.planwriting.ScoresToAimAt;
import jp.mieru.engagement.readable.RoundsInView;
import jp.mieru.engagement.readable.RoundsInView.InView;
import jp.mieru.engagement.results.ResultPages;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.RoundId;
import org.springframework.stereotype.Component;

/** Beside a plan that is written: the scores as the unit's result page has them, in the order in which they are looked at. */
@Component
class FirstScores implements ScoresToAimAt {
    private final RoundsInView rounds;
    private final ResultPages pages;

    FirstScores(RoundsInView rounds, ResultPages pages) {
        this.rounds = rounds;
        this.pages = pages;
    }

    @Override
    public List<Score> of(RoundId round, UnitId unit, Viewer viewer, Locale locale) {
        return rounds.of(round.value(), viewer)
                .map(found -> of(found, unit, locale))
                .orElse(List.of());
    }

    private List<Score> of(InView found, UnitId unit, Locale locale) {
        int index = found.figures().identities().indexOf(unit);
        return index < 0 || !found.readable().contains(index)
                ? List.of()
                : Focus.order(pages.printed(found, index, List.of(), locale).comparisons()).stream()
                        .map(line -> new Score(line.code(), Objects.requireNonNull(Comparison.text(line.unit()))))
                        .toList();
    }
}
