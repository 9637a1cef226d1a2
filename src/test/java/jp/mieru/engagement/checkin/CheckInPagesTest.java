package jp.mieru.engagement.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.engagement.planpages.PlanPagesCase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The staff tell by a tap whether they did it this week. */
@NullUnmarked
class CheckInPagesTest extends PlanPagesCase {
    @Test
    void oneTapAnswersAndTheBrowserAloneKnowsWhich() {
        var plan = town.shared(0);
        var staff = town.staff(0, 3);
        var tapped = post(staff, "/action-plans/" + plan + "/check-ins", "answer", "done");
        assertThat(tapped).hasRedirectedUrl("/action-plans");
        var cookie = tapped.getResponse().getCookie("mieru_tap_" + plan);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(tapped.getRequest().getSession(true).getAttributeNames().asIterator())
                .toIterable()
                .noneMatch(name -> name.contains("FLASH"));
        assertThat(get(staff, "/action-plans", cookie)).bodyText().contains("今週は「できた」と答えました。", "「できなかった」に変える");
        assertThat(get(staff, "/action-plans"))
                .bodyText()
                .contains("今週は答えています。")
                .doesNotContain("「できた」と答えました");
        assertThat(get(staff, "/")).bodyText().doesNotContain("今週はできましたか");
        assertThat(post(staff, "/action-plans/" + plan + "/check-ins", "answer", "perhaps"))
                .hasStatus(422);
    }

    @Test
    void figuresOfTheRunningWeekAreNotShown() {
        var plan = town.shared(0);
        for (int person = 0; person < 8; person++) {
            post(
                    town.staff(0, person),
                    "/action-plans/" + plan + "/check-ins",
                    "answer",
                    person < 4 ? "done" : "not_done");
        }
        assertThat(get(town.head(0), "/action-plans/" + plan)).bodyText().doesNotContain("8人中");
        town.town.city.run("update engagement.check_in_week set week = week - 7");
        assertThat(get(town.head(0), "/action-plans/" + plan)).bodyText().contains("8人中4人");
        town.town.city.run("update engagement.check_in_week set done = 7, not_done = 1");
        assertThat(get(town.head(0), "/action-plans/" + plan))
                .bodyText()
                .contains("ほとんどの人ができた")
                .doesNotContain("8人中");
        town.town.city.run("update engagement.check_in_week set done = 2, not_done = 2");
        assertThat(get(town.head(0), "/action-plans/" + plan)).bodyText().contains("答えた人が5人に満たないため");
    }

    @Test
    void nobodyChecksInBeforeItStartsOrAfterItEnds() {
        var plan = town.shared(0);
        town.town.city.run(
                "update engagement.action_plan set starts_on = ?", town.today().plusDays(1));
        assertThat(post(town.staff(0, 3), "/action-plans/" + plan + "/check-ins", "answer", "done"))
                .hasStatus(404);
        assertThat(get(town.staff(0, 3), "/action-plans"))
                .bodyText()
                .contains("から始めます。")
                .doesNotContain("今週できた");
        town.town.city.run("update engagement.action_plan set starts_on = ?", town.today());
        assertThat(post(town.head(0), "/action-plans/" + plan + "/ending", "outcome", "worked"))
                .hasStatus3xxRedirection();
        assertThat(post(town.staff(0, 3), "/action-plans/" + plan + "/check-ins", "answer", "done"))
                .hasStatus(404);
        assertThat(get(town.staff(0, 3), "/action-plans")).bodyText().contains("これまでの取組", "効果があった");
    }

    @Test
    void aTapThatComesWithTheNewWeekIsNotTaken() {
        var plan = town.shared(0);
        post(town.staff(0, 2), "/action-plans/" + plan + "/check-ins", "answer", "done");
        town.town.city.run("update engagement.check_in_week set secret = null");
        var late = post(town.staff(0, 3), "/action-plans/" + plan + "/check-ins", "answer", "done");
        assertThat(late).hasRedirectedUrl("/action-plans");
        assertThat(late.getMvcResult().getFlashMap().get("flash")).isNotNull();
        assertThat(town.town.city.one("select done from engagement.check_in_week"))
                .isEqualTo(1);
    }
}
