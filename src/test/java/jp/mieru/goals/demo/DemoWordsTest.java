package jp.mieru.goals.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the demo city's goals say hangs together. */
class DemoWordsTest {
    private final DemoWords words = DemoWords.read();

    @Test
    void everyGoalOfASectionNamesAGoalOfItsDepartment() {
        Map<String, Object> sections = castOf("sections");
        assertThat(sections).hasSizeGreaterThan(40);
        for (var code : sections.keySet()) {
            var department = code.substring(0, 2);
            assertThat(words.goals("sections", code))
                    .as(code)
                    .isNotEmpty()
                    .allSatisfy(goal -> assertThat(Integer.parseInt(goal.aim()))
                            .isBetween(1, words.goals("departments", department).size()));
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> castOf(String name) {
        return (Map<String, Object>) Objects.requireNonNull(words.all().get(name));
    }

    @Test
    void whatIsWorkOfCertainDepartmentsIsOfferedToNoOthers() {
        assertThat(words.pool("people"))
                .anyMatch(goal -> goal.title().startsWith("訪問の記録") && goal.fits("0401") && !goal.fits("0301"))
                .anyMatch(goal -> goal.title().startsWith("現場の写真") && goal.fits("0701") && !goal.fits("0101"));
        for (int department = 1; department <= 12; department++) {
            var code = "%02d".formatted(department);
            assertThat(words.pool("people").stream().filter(goal -> goal.fits(code)))
                    .as(code)
                    .hasSizeGreaterThan(4);
        }
    }

    @Test
    void noTargetNamesAMonthOtherThanTheDeadlineAtTheEndOfTheYear() {
        assertThat(words.pool("people")).noneMatch(goal -> goal.target().contains("月までに"));
        assertThat(words.pool("exceptions")).noneMatch(goal -> goal.target().contains("月までに"));
    }
}
