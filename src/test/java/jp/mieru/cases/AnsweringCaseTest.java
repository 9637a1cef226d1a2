package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mieru.access.Duty;
import jp.mieru.survey.Town;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A survey from the office's side and on the phone of somebody who answers it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class AnsweringCaseTest {

    @LocalServerPort
    int port;

    private Town town;

    @Test
    void theOfficeAsksAndSomebodyAnswersOnAPhone() {
        town = new Town(14, 12, 4);
        SetUp.isDone(town.city);
        SetUp.signsUp(town.city, town.person(0, 0), "000000", Duty.SURVEY);
        SetUp.signsUp(town.city, town.person(0, 1), "000001");
        try (var office = Someone.at(port);
                var person = Someone.at(port)) {
            office.signsIn("000000", SetUp.PASSWORD);
            aQuestionnaireIsMade(office);
            aQuestionnaireIsTriedOut(office);
            aRoundIsOpened(office);
            somebodyAnswers(person);
            office.opens("/survey-rounds").follows("秋の職員意識調査").sees("1人").looksAround("survey-round-show");
            person.isRefused("/survey-rounds");
            office.follows("目標を変える").fills("回答率の目標", "90").looksHere("survey-goal");
            office.presses("保存する").sees("90%").looksAround("survey-rates");
            office.seesNothingOf("職員1");
            office.follows("組織順").sees("総務部");
            office.opens("/survey-rounds").follows("秋の職員意識調査");
            office.page().getByText("調査を終える").first().click();
            office.presses("いま終える").sees("回答を確定しました");
        }
    }

    private static void aQuestionnaireIsMade(Someone office) {
        office.opens("/questionnaires").looksAround("questionnaires-empty");
        office.opens("/questionnaires/new").looksAround("questionnaire-new");
        office.opens("/questionnaire-library").looksAround("questionnaire-library");
        office.presses("写して使う").sees("調査票を直す").looksAround("questionnaire-edit");
        office.presses("保存する").sees("担当の仕事をもっとよくする方法を");
        office.looksAround("questionnaire-show");
        office.opens("/questionnaires").sees("42問").looksAround("questionnaires");
    }

    private static void aQuestionnaireIsTriedOut(Someone office) {
        office.opens("/questionnaire-library/course-evaluation/preview").sees("プレビューです");
        everythingIsAnswered(office);
        office.presses("次へ").sees("仕事への生かし方について");
        assertThat(office.finds("その妨げを減らすために")).isFalse();
        office.ticks("時間がない").sees("その妨げを減らすために");
        office.page().locator("textarea").fill("週に一時間の練習の時間");
        office.looksHere("questionnaire-preview");
        office.presses("英語で見る").sees("What would help against it?");
        assertThat(office.page().locator("textarea").inputValue()).isEqualTo("週に一時間の練習の時間");
        office.page().getByLabel("No time").uncheck();
        assertThat(office.finds("What would help against it?")).isFalse();
        office.looksHere("questionnaire-preview-english");
    }

    private static void aRoundIsOpened(Someone office) {
        office.opens("/survey-rounds").looksAround("survey-rounds-empty");
        office.opens("/survey-rounds/new").looksAround("survey-round-new");
        office.chooses("調査票", "職員意識調査")
                .fills("調査の名前", "秋の職員意識調査")
                .fills("終了日", LocalDate.now().plusDays(20).toString())
                .presses("属性がどれだけ付くか試算する")
                .sees("対象者は30人です")
                .looksHere("survey-round-reach")
                .presses("準備する")
                .sees("準備ができました")
                .looksAround("survey-round-planned");
        office.presses("調査を始める").sees("調査を始めました");
        office.opens("/survey-rounds").looksAround("survey-rounds");
    }

    private static void somebodyAnswers(Someone person) {
        person.page().setViewportSize(390, 800);
        person.signsIn("000001", SetUp.PASSWORD).sees("「秋の職員意識調査」に回答する");
        person.opens("/surveys").looksAround("surveys");
        person.opens("/surveys").follows("秋の職員意識調査").sees("この調査は無記名です").looksAround("survey-intro");
        person.page().setViewportSize(390, 800);
        person.follows("回答を始める").looksAround("survey-section");
        person.page().setViewportSize(390, 800);
        person.presses("次へ").sees("直してほしい回答が").looksHere("survey-section-wrong");
        for (int section = 0; section < 6; section++) {
            everythingIsAnswered(person);
            person.presses("次へ");
        }
        person.sees("ご意見");
        person.page().locator("textarea").first().fill("窓口が混む日の応援の仕組みがあると助かります。");
        person.presses("回答を確かめる").sees("まだ送信していません").looksHere("survey-review");
        person.presses("送信する").sees("ありがとうございました").looksAround("survey-thanks");
        person.opens("/surveys").sees("回答済み");
    }

    private static void everythingIsAnswered(Someone person) {
        var questions = person.page().locator("fieldset.question");
        for (int i = 0; i < questions.count(); i++) {
            questions.nth(i).locator("input[type=radio]").nth((i + 3) % 5).check();
        }
    }
}
