package jp.mieru.goals.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.goals.ChainedGoals;
import jp.mieru.goals.GoalContribution;
import jp.mieru.goals.GoalContributions;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@NullUnmarked
class CityContributionsTest {
    @Autowired
    ServedGoals goals;

    @Autowired
    GoalContributions contributions;

    ChainedGoals town;
    GoalId ofDepartment;
    GoalId ofSection;
    GoalId other;
    GoalId own;

    @BeforeEach
    void resultsAreThere() {
        town = new ChainedGoals();
        ofDepartment = town.ofUnit(town.department, "子どもの居場所を広げる", 100, Map.of());
        ofSection = town.ofUnit(town.section, "一時預かりを増やす", 40, Map.of(ofDepartment, 100));
        other = town.ofUnit(town.section, "相談を早く受ける", 60, Map.of(ofDepartment, 100));
        own = town.ofPerson(town.people.get(0), "予約を一度で済むようにする", 60, Map.of(ofSection, 100));
        town.result(ofSection, 100);
        town.result(other, 100);
        town.result(own, 100);
        for (int i = 1; i <= 4; i++) {
            town.result(town.ofPerson(town.people.get(i), "目標", 40, Map.of(ofSection, 100)), 50);
        }
    }

    @Test
    void ofAllGoalsOfAYearItIsReckonedByOneStatement() {
        var statements = StatementCounter.during(() -> goals.of(town.year));
        assertThat(statements).hasSize(1);
        var upwards = Contributions.among(
                        goals.of(town.year).stream().map(Serving::goal).toList())
                .upwards();
        // 60 of 140 points for the section, whose goal is 40 of 100 of the department's
        assertThat(upwards.get(own)).containsOnly(Map.entry(ofSection, 428_572), Map.entry(ofDepartment, 171_428));
        assertThat(upwards.get(ofSection)).containsOnly(Map.entry(ofDepartment, 400_000));
        assertThat(upwards.values().stream()
                        .mapToInt(above -> above.getOrDefault(ofSection, 0))
                        .sum())
                .as("adds up exactly")
                .isEqualTo(Contributions.WHOLE);
    }

    @Test
    void whatAPersonIsToldIsWhatTheWholeCityAddsUpTo() {
        assertThat(contributions.of(town.people.get(0), town.year, person(0)))
                .singleElement()
                .satisfies(goal -> assertThat(goal.above())
                        .extracting(
                                GoalContribution.Above::title,
                                GoalContribution.Above::tenths,
                                GoalContribution.Above::portion)
                        // 428.57 and four times 142.86 of 1000: the four have the larger remainders
                        .containsExactly(tuple("一時預かりを増やす", 428, "about-half"), tuple("子どもの居場所を広げる", 172, "part")));
        assertThat(StatementCounter.during(() -> contributions.of(town.people.get(0), town.year, person(0))))
                .hasSize(3);
    }

    @Test
    void onlyThePersonAndThoseWhoLeadLearnIt() {
        var whose = town.people.get(0);
        assertThat(contributions.of(whose, town.year, leader(town.head))).isNotEmpty();
        assertThat(contributions.of(whose, town.year, leader(town.director))).isNotEmpty();
        assertThat(contributions.of(whose, town.year, person(1))).isEmpty();
        assertThat(contributions.of(
                        whose,
                        town.year,
                        new Viewer(UUID.randomUUID(), null, "", Set.of(Duty.APPRAISAL), true, true, false)))
                .as("the office and top management")
                .isEmpty();
        assertThat(contributions.of(town.head, town.year, person(0))).isEmpty();
    }

    @Test
    void besideOneOtherPersonItIsToldInAWord() {
        town.city.run(
                "delete from goals.goal where sheet_id in (select id from goals.sheet where staff_id = any (?))",
                (Object) town.people.subList(2, 5).stream().map(StaffId::value).toArray(UUID[]::new));
        assertThat(contributions
                        .of(town.people.get(0), town.year, person(0))
                        .getFirst()
                        .above()
                        .getFirst())
                .extracting(GoalContribution.Above::tenths, GoalContribution.Above::portion)
                .containsExactly(null, "most");
        assertThat(contributions
                        .of(town.people.get(0), town.year, leader(town.head))
                        .getFirst()
                        .above()
                        .getFirst()
                        .tenths())
                .isEqualTo(750);
    }

    private Viewer person(int index) {
        return new Viewer(UUID.randomUUID(), town.people.get(index), "", Set.of(), false, false, false);
    }

    private static Viewer leader(StaffId staff) {
        return new Viewer(UUID.randomUUID(), staff, "", Set.of(), false, false, true);
    }
}
