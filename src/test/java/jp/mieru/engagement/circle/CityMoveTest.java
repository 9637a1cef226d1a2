package jp.mieru.engagement.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.mieru.engagement.analysis.Analysed;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.Town;
import org.junit.jupiter.api.Test;

class CityMoveTest {
    private static final UnitId UNIT = new UnitId(new UUID(0, 1));
    private static final int PEOPLE = 20;

    @Test
    void theWholeHouseIsNotSetBesideAPartOfIt() {
        assertThat(CityMove.of(round(Set.of()), round(Set.of()), Locale.JAPANESE))
                .hasSize(2);
        assertThat(CityMove.of(round(Set.of()), round(Set.of(UNIT)), Locale.JAPANESE))
                .isEmpty();
    }

    private static RoundFigures round(Set<UnitId> scope) {
        var units = new AnsweringUnits(List.of(new Unit("01", "総務部", null, 50)));
        var frame = new RoundFrame(Town.questionnaire(), units, List.of(UNIT), scope, new int[2]);
        return Analysed.of(frame, sink -> {
            for (int i = 0; i < PEOPLE; i++) {
                double[] answers = new double[5];
                Arrays.fill(answers, AnswerTable.BLANK);
                Arrays.fill(answers, 0, 2, Town.varied(3, i, PEOPLE));
                sink.respondent(0, 1, new String[0], answers);
            }
        });
    }
}
