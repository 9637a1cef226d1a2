package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mieru.access.Duty;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.Town;
import jp.mieru.survey.round.OpenRound;
import jp.mieru.survey.round.PlanRound;
import jp.mieru.survey.round.RoundPlan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 保育士 without a computer: the office prints slips, and they answer at the tablet of the nursery, one after the other. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class KioskCaseTest {

    @LocalServerPort
    int port;

    @Autowired
    PlanRound planRound;

    @Autowired
    OpenRound openRound;

    private Town town;
    private RoundId round;

    @BeforeEach
    void aSurveyIsOpen() {
        town = new Town(12, 14);
        SetUp.isDone(town.city);
        town.city.run("update organization.unit_version set name = 'さくら保育所' where name = '課0'");
        SetUp.signsUp(town.city, town.person(1, 0), "001000", Duty.SURVEY);
        LocalDate today = LocalDate.now();
        var plan = new RoundPlan("秋の職員意識調査", Town.asking("ageBand"), today, today.plusDays(9), Set.of());
        round = planRound.plan(plan, null).orElseThrow();
        openRound.open(round, today, null);
    }

    @Test
    void staffWithoutAComputerAnswerWithACodeOnPaper() {
        try (var office = Someone.at(port);
                var tablet = Someone.at(port)) {
            List<String> codes = slips(office);
            answersAndLeavesNothing(tablet, codes.getFirst());
            isLeftAlone(tablet, codes.get(1));
            office.opens("/survey-rounds/" + round).sees("1人");
        }
    }

    private List<String> slips(Someone office) {
        office.signsIn("001000", SetUp.PASSWORD).sees("アンケート");
        office.opens("/survey-rounds/" + round).follows("コードの紙を印刷する").sees("コードは一人に一つです");
        office.looksAround("codes-choose");
        office.page().locator("#words").fill("さくら");
        office.page().locator("#found:not(:has-text('課1'))").waitFor();
        office.ticks("さくら保育所").presses("コードを作って印刷する画面へ").sees("職員0 さん");
        office.looksHere("codes-slips").prints("codes-slips");
        assertThat(office.page().locator(".paper-code").count()).isEqualTo(12);
        return office.page().locator(".paper-code").allInnerTexts();
    }

    private void answersAndLeavesNothing(Someone tablet, String code) {
        tablet.opens("/kiosk").sees("配られた紙のコードを入れてください").looksAround("kiosk-code");
        tablet.fills("紙のコード", "abcd").presses("回答へ進む").sees("打ち間違いがあります").looksHere("kiosk-mistyped");
        assertThat(tablet.page().inputValue("#code")).isEqualTo("abcd");
        tablet.fills("紙のコード", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                .presses("回答へ進む");
        tablet.sees("この調査は無記名です").looksAround("kiosk-survey");
        tablet.follows("回答を始める").sees("設問Q1").looksAround("kiosk-question");
        tablet.page().locator("input[name=q0][value='4']").check();
        tablet.presses("English").sees("Question Q1").presses("日本語").sees("設問Q1");
        assertThat(tablet.page().locator("input[name=q0][value='4']").isChecked())
                .isTrue();
        tablet.presses("次へ").sees("設問Q2").presses("次へ").sees("設問Q5");
        tablet.page().locator("textarea").fill("園庭の日よけがほしい");
        tablet.presses("回答を確かめる").sees("まだ送信していません").looksHere("kiosk-review");
        tablet.presses("送信する").sees("ありがとうございました").looksAround("kiosk-done");
        assertThat(tablet.page()
                        .evaluate("() => JSON.stringify([sessionStorage, localStorage])")
                        .toString())
                .doesNotContain("mieru", code, "園庭の日よけ", "q0");
        tablet.opens("/kiosk/answer/new?lang=ja").sees("しばらく操作がなかったので終わりました");
        assertThat(tablet.page().content()).doesNotContain("園庭の日よけ", "設問Q");
        assertThat(town.city.one("select answers[1]::text from survey.ballot_box"))
                .isEqualTo("4");
    }

    private static void isLeftAlone(Someone tablet, String code) {
        tablet.opens("/kiosk#" + code);
        assertThat(tablet.page().inputValue("#code")).isEqualTo(code);
        assertThat(tablet.page().url()).doesNotContain("#");
        tablet.presses("回答へ進む").follows("回答を始める").sees("設問Q1");
        tablet.page().locator("input[name=q0][value='2']").check();
        tablet.page().evaluate("() => document.getElementById('kiosk-idle').dataset.kioskIdle = '59'");
        tablet.sees("まもなく終わります").looksHere("kiosk-idle");
        tablet.page().evaluate("() => document.getElementById('kiosk-idle').dataset.kioskIdle = '1'");
        tablet.sees("しばらく操作がなかったので終わりました").looksAround("kiosk-ended");
        assertThat(tablet.page().content()).doesNotContain("設問Q1");
    }
}
