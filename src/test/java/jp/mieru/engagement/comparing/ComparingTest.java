package jp.mieru.engagement.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.Analysed;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnswerTable;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparingTest {
    private static final int UNITS = 20;
    private static final int PEOPLE = 30;
    private static final List<Integer> ALL = IntStream.range(0, UNITS).boxed().toList();

    @Test
    void whatStandsOutInOneUnitAloneIsChanceAmongTwenty() {
        var figures = round(5);
        assertThat(Comparing.of(figures, 0, null, Locale.JAPANESE)).allMatch(ComparingTest::below);
        assertThat(Comparing.together(figures, ALL, null, Locale.JAPANESE))
                .hasSize(UNITS)
                .allSatisfy(lines -> assertThat(lines).noneMatch(ComparingTest::below));
    }

    @Test
    void whatStandsOutByFarDoesSoAmongTwentyToo() {
        var each = Comparing.together(round(18), ALL, null, Locale.JAPANESE);
        assertThat(each.getFirst()).isNotEmpty().allMatch(ComparingTest::below);
        assertThat(each.get(1)).noneMatch(ComparingTest::below);
    }

    private static boolean below(Comparison line) {
        Gap gap = line.toWhole();
        return gap != null && gap.real() && gap.points() < 0;
    }

    /** Units that answer alike, each 1 to 5; in the first as many as given say 1 instead, those that would say 5 first. */
    private static RoundFigures round(int low) {
        var identities = new ArrayList<@Nullable UnitId>();
        ALL.forEach(unit -> identities.add(new UnitId(UUID.randomUUID())));
        var units = new AnsweringUnits(ALL.stream()
                .map(unit -> new Unit("U" + unit, "課" + unit, null, 1000 * PEOPLE))
                .toList());
        var frame = new RoundFrame(Town.questionnaire(), units, identities, Set.of(), new int[UNITS + 1]);
        return Analysed.of(frame, sink -> {
            for (int unit : ALL) {
                for (int i = 0; i < PEOPLE; i++) {
                    int usual = 5 - i / (PEOPLE / 5);
                    double[] answers = new double[5];
                    Arrays.fill(answers, AnswerTable.BLANK);
                    Arrays.fill(answers, 0, 2, unit == 0 && i < low ? 1 : usual);
                    sink.respondent(unit, 1, new String[0], answers);
                }
            }
        });
    }
}
