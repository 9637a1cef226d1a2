package jp.mieru.engagement.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.engagement.analysis.Analysed;
import jp.mieru.engagement.analysis.RoundFigures;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.AnsweringUnits;
import jp.mieru.survey.AnsweringUnits.Unit;
import jp.mieru.survey.RoundFrame;
import jp.mieru.survey.Town;
import jp.mieru.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class AttributeTableTest {
    private static final int UNITS = 3_000;

    @Test
    void anAttributeWithTooManyValuesIsNamedAsLeftOut() {
        var plain = Town.questionnaire();
        var questionnaire = new Questionnaire(
                plain.title(),
                plain.scales(),
                plain.constructs(),
                plain.indices(),
                plain.questions(),
                List.of("gender", "number"));
        RoundFigures figures = Analysed.of(
                frame(questionnaire),
                sink -> IntStream.range(0, 120)
                        .forEach(i -> sink.respondent(
                                i % UNITS,
                                1,
                                new @Nullable String[] {i % 2 == 0 ? "女" : "男", String.valueOf(i)},
                                new double[] {1 + i % 5, 3, 0, 0, 0})));
        assertThat(figures.columns().attributes()).containsExactly("gender");
        assertThat(AttributeTable.leftOut(figures, new StaticMessageSource(), Locale.JAPANESE))
                .containsExactly("number");
    }

    private static RoundFrame frame(Questionnaire questionnaire) {
        List<Unit> units = IntStream.range(0, UNITS)
                .mapToObj(i -> new Unit("U" + i, "課" + i, null, null))
                .toList();
        List<@Nullable UnitId> identities = new ArrayList<>();
        units.forEach(unit -> identities.add(null));
        return new RoundFrame(questionnaire, new AnsweringUnits(units), identities, Set.of(), new int[UNITS + 1]);
    }
}
