package jp.mieru.survey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.survey.RoundState;
import jp.mieru.survey.RoundSummary;
import jp.mieru.survey.Rounds;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.RoundStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class DemoSurveysTest {
    @Autowired
    DemoSurveys demo;

    @Autowired
    DemoGoesOn goesOn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RoundStore rounds;

    @Autowired
    Rounds answers;

    @Test
    void tellsOfThreeClosedRoundsAndAnOpenOne() {
        new Town(14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14);
        demo.tell();
        assertThat(rounds.all())
                .extracting(RoundSummary::state)
                .containsExactlyInAnyOrder(RoundState.CLOSED, RoundState.CLOSED, RoundState.CLOSED, RoundState.OPEN);
        var last = answers.answersOf(answers.closed().getFirst().id());
        assertThat(last.answers().respondents()).isBetween(160, 182);
        assertThat(last.units().size()).isEqualTo(16);
    }

    @Test
    void answersGoOnComingInWhileItIsADemo() {
        new Town(14, 14, 14, 14);
        demo.tell();
        int before = answered();
        goesOn.run();
        assertThat(answered()).isEqualTo(before);
        city();
        goesOn.run();
        assertThat(answered()).isEqualTo(before + 2);
    }

    private int answered() {
        return jdbc.sql("select count(*) from survey.turnout")
                .query(Integer.class)
                .single();
    }

    private void city() {
        jdbc.sql("insert into platform.installation (municipality, demo) values ('みらい市', true)")
                .update();
    }

    @Test
    void anEmptyCityHasNoSurveys() {
        demo.tell();
        assertThat(rounds.all()).isEmpty();
    }
}
