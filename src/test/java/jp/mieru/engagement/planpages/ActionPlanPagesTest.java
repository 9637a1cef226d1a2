package jp.mieru.engagement.planpages;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.StatementCounter;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Who finds which plan where. */
@NullUnmarked
class ActionPlanPagesTest extends PlanPagesCase {
    private static final int MOST_STATEMENTS = 14;

    @Test
    void othersNeitherWriteNorSeeIt() {
        var draft = town.drafted(0, town.round);
        var path = "/action-plans/" + draft;
        assertThat(get(town.staff(0, 3), path)).as("a draft").hasStatus(404);
        move.share(draft, null);
        assertThat(get(town.staff(0, 3), path)).hasStatusOk().bodyText().contains(SENTENCE);
        assertThat(get(town.staff(1, 3), path)).hasStatus(404);
        assertThat(get(town.head(1), path)).hasStatus(404);
        assertThat(get(town.head(1), path + "/edit")).hasStatus(404);
        assertThat(post(town.head(1), path + "/sharing")).hasStatus(404);
        assertThat(post(town.head(1), path + "/ending", "outcome", "worked")).hasStatus(404);
        assertThat(post(town.head(1), path + "/continuation", "unit", unit(1))).hasStatus(404);
        assertThat(post(town.head(1), path + "/check-ins", "answer", "done")).hasStatus(404);
        assertThat(get(town.staff(0, 3), path + "/edit")).hasStatus(403);
        assertThat(get(town.office, path)).hasStatusOk();
        assertThat(get(town.town.city.account(null, true, false), path))
                .as("top management")
                .hasStatusOk();
    }

    @Test
    void thePageOfAUnitShowsItsPlan() {
        assertThat(get(town.head(0), "/workplace")).bodyText().contains("アクションプランを作る（締切");
        town.shared(0);
        assertThat(get(town.head(0), "/workplace"))
                .bodyText()
                .contains(SENTENCE)
                .doesNotContain("アクションプランを作る（締切");
        assertThat(get(town.staff(0, 3), "/units/" + unit(0))).bodyText().contains(SENTENCE);
        assertThat(get(town.staff(1, 3), "/units/" + unit(0))).bodyText().doesNotContain(SENTENCE);
    }

    @Test
    void pagesTakeFewStatements() {
        var plan = town.shared(0);
        town.drafted(1, town.round);
        for (var path : new String[] {"/action-plans", "/action-plans/" + plan, "/action-plans/" + plan + "/edit"}) {
            get(town.head(0), path);
            assertThat(StatementCounter.during(() -> get(town.head(0), path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(MOST_STATEMENTS + 4);
        }
    }
}
