package jp.mieru.engagement.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import java.util.stream.IntStream;
import jp.mieru.StatementCounter;
import jp.mieru.engagement.moved.MovedTown;
import jp.mieru.survey.Town;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class CirclePagesTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvcTester mvc;

    @Test
    void everybodyReadsWhatBecameOfTheAnswersAndNobodysUnit() {
        var town = new MovedTown(beans);
        IntStream.range(0, 9).forEach(town::head);
        assertThat(get(town.staff(5), "/circle"))
                .hasStatusOk()
                .bodyText()
                .contains("152人にたずね、152人（100%）が答えました", "10所属のうち5所属が", MovedTown.sentence(0), "上司</th>")
                .contains("「今年の調査」（今回）を「昨年の調査」（前回）と比べると、上がったもの0、変わらないもの2、下がったもの0でした", "5件の取組が続いています")
                .doesNotContain("課0", "課1", "課10");
    }

    @Test
    void verdictsAreCountedOnceThereAreEnoughPlansToHideEachOther() {
        var town = new MovedTown(beans);
        assertThat(get(town.staff(5), "/circle"))
                .bodyText()
                .contains("5件の取組の見立ての内訳は出していません")
                .doesNotContain("取組ごとの見立て");
        town.plan(4, "engagement", MovedTown.SHARED);
        assertThat(get(town.staff(6), "/circle")).bodyText().contains("取組ごとの見立て");
    }

    @Test
    void onlyWeeksWhoseFiguresAreShownAreAddedUp() {
        var town = new MovedTown(beans);
        assertThat(get(town.staff(5), "/circle")).bodyText().contains("人数を出せるチェックインは、まだありません");
        var plan = town.worked.value();
        town.town.city.run("""
                insert into engagement.check_in_week (plan_id, week, done, not_done)
                values (?, date '2025-11-17', 8, 4), (?, date '2025-11-24', 9, 0), (?, date '2025-12-01', 2, 2)
                """, plan, plan, plan);
        assertThat(get(town.staff(6), "/circle")).bodyText().contains("のべ12人のうち8人（67%）", "できた 67%");
    }

    @Test
    void theNextCircleBeginsWithTheNextCall() {
        var town = new MovedTown(beans);
        IntStream.range(0, 9).forEach(town::head);
        assertThat(get(town.office, "/circle")).bodyText().contains("続ける取組と新しい取組を決めます");
        town.call(town.second, Town.CLOSES);
        assertThat(get(town.office, "/circle?round=" + town.first))
                .bodyText()
                .contains("次のサイクルを見る", "/circle?round=" + town.second);
        assertThat(get(town.office, "/circle"))
                .as("what came of the answers first")
                .bodyText()
                .contains("と比べると", "「今年の調査」のあとの取組も進んでいます");
        assertThat(get(town.office, "/circle?round=" + town.second))
                .bodyText()
                .contains("9所属が", "これから", "「昨年の調査」のあとの取組で何が動いたかを見る");
    }

    @Test
    void takesFewStatements() {
        var town = new MovedTown(beans);
        town.call(town.second, Town.CLOSES);
        var staff = town.staff(5);
        get(staff, "/circle");
        var statements = StatementCounter.during(() -> get(staff, "/circle"));
        statements.removeIf(sql -> sql.contains("access.spring_session")); // every request here begins a session
        assertThat(statements).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void aRoundWithoutPlansAndNoRoundSaySo() {
        var town = new Town(2);
        var staff = town.city.account(town.person(0, 0));
        assertThat(get(staff, "/circle")).hasStatusOk().bodyText().contains("まだ終わった意識調査がありません");
        assertThat(get(staff, "/circle?round=" + UUID.randomUUID())).hasStatus(404);
    }

    private MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }
}
