package jp.mieru.survey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Town;
import jp.mieru.survey.rates.Rate;
import jp.mieru.survey.rates.ResponseRates;
import jp.mieru.survey.rates.RoundRates;
import jp.mieru.survey.round.RoundStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class DemoSurveysTest {
    @Autowired
    DemoSurveys demo;

    @Autowired
    RoundStore rounds;

    @Autowired
    Rounds answers;

    @Autowired
    ResponseRates rates;

    @Test
    void tellsOfTwoClosedRoundsAndAnOpenOne() {
        new Town(14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14);
        demo.tell();
        assertThat(rounds.all())
                .extracting(RoundSummary::state)
                .containsExactlyInAnyOrder(RoundState.CLOSED, RoundState.CLOSED, RoundState.OPEN);
        var second = answers.answersOf(answers.closed().getFirst().id());
        assertThat(second.answers().respondents()).isBetween(80, 170);
        assertThat(second.units().size()).isEqualTo(16);
    }

    @Test
    void oneUnitHardlyAnswers() {
        new Town(14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14);
        demo.tell();
        List<Rate> lowest = RoundRates.lowestFirst(
                rates.of(answers.closed().getFirst().id()).rates());
        assertThat(lowest.getFirst().name()).isEqualTo("課11");
        assertThat(lowest.getFirst().percent()).isLessThan(40);
    }

    @Test
    void anEmptyCityHasNoSurveys() {
        demo.tell();
        assertThat(rounds.all()).isEmpty();
    }
}
