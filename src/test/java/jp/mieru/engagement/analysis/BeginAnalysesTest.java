package jp.mieru.engagement.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.mieru.platform.jobs.WaitingJobs;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.ballot.Ballot;
import jp.mieru.survey.ballot.BallotBox;
import jp.mieru.survey.round.CloseRound;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@NullUnmarked
class BeginAnalysesTest {
    private static final int PEOPLE = 24;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    @Autowired
    CloseRound closeRound;

    @Autowired
    BallotBox box;

    @Autowired
    BeginAnalyses begin;

    @Autowired
    Analyses analyses;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcTemplate jdbc;

    private RoundId round;

    @BeforeEach
    void aRoundOfTwoSectionsIsAnalysed() {
        var town = new Town(PEOPLE, PEOPLE);
        round = planRound.plan(Town.plan("職員意識調査"), null).orElseThrow();
        openRound.open(round, Town.OPENS, null);
        for (int section = 0; section < 2; section++) {
            for (int i = 0; i < PEOPLE; i++) {
                float second = section == 1 ? 5 : 1 + i % 5;
                box.cast(
                        round,
                        town.person(section, i),
                        Town.OPENS,
                        new Ballot(new Float[] {(float) (1 + i % 4), second, null, null, null}, new String[5]));
            }
        }
        closeRound.close(round, Town.CLOSES, null);
        WaitingJobs.run(beans);
    }

    @Test
    void whatAnotherVersionHasAnalysedIsAnalysedAgainWhenTheServerStarts() {
        assertThat(analyses.has(round)).isTrue();
        assertThat(analyses.missing()).isEmpty();
        jdbc.update("update engagement.analysis set version = version - 1");
        assertThat(analyses.has(round)).isFalse();
        begin.beginMissing();
        WaitingJobs.run(beans);
        assertThat(analyses.has(round)).isTrue();
    }

    @Test
    void howAQuestionWasAnsweredIsHiddenWhereAllAnsweredAlikeAndWhereThatWouldTellIt() {
        RoundFigures figures = analyses.of(round).orElseThrow();
        int alike = figures.units().indexOf("0201");
        int beside = figures.units().indexOf("0100");
        assertThat(answers(figures, alike).get(0).shown()).isTrue();
        assertThat(answers(figures, alike).get(1).shown()).isFalse();
        assertThat(answers(figures, beside).get(1).shown()).isFalse();
    }

    private List<QuestionAnswers> answers(RoundFigures figures, int unit) {
        return analyses.details(figures, unit).answers();
    }
}
