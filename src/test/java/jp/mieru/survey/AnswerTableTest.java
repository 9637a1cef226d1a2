package jp.mieru.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerTableTest {
    private static final int MANY = 2_000;

    @Test
    void keepsEveryAnswerWhileItGrows() {
        var builder = AnswerTable.builder(2, List.of());
        for (int i = 0; i < MANY; i++) {
            builder.add(
                    i, i + 1, new String[0], new double[] {AnswerTable.BLANK, i < MANY / 2 ? AnswerTable.BLANK : i});
        }
        AnswerTable table = builder.build();
        assertThat(table.respondents()).isEqualTo(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(table.unit(i)).isEqualTo(i);
            assertThat(table.weight(i)).isEqualTo(i + 1);
            assertThat(table.answer(0, i)).isNaN();
            assertThat(table.answer(1, i)).isEqualTo(Double.valueOf(i < MANY / 2 ? Double.NaN : i));
        }
    }

    @Test
    void numbersTheValuesOfAnAttributeAsTheyCome() {
        AnswerTable table = AnswerTable.builder(0, List.of("gender"))
                .add(0, 1, values("女"), new double[0])
                .add(0, 1, values(null), new double[0])
                .add(0, 1, values("男"), new double[0])
                .add(0, 1, values("女"), new double[0])
                .build();
        assertThat(table.values(0)).containsExactly("女", "男");
        assertThat(table.value(0, 0)).isZero();
        assertThat(table.value(0, 1)).isEqualTo(AnswerTable.NO_VALUE);
        assertThat(table.value(0, 2)).isEqualTo(1);
        assertThat(table.value(0, 3)).isZero();
    }

    @Test
    void refusesAWeightThatIsNotPositive() {
        var builder = AnswerTable.builder(0, List.of());
        assertThatThrownBy(() -> builder.add(0, 0, new String[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(0, Double.NaN, new String[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable String[] values(@Nullable String value) {
        return new @Nullable String[] {value};
    }
}
