package jp.mieru.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import jp.mieru.access.Duty;
import jp.mieru.appraisal.SheetId;
import jp.mieru.appraisal.ruleset.Item;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.sheet.RatedTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behaviour noted through the year by a head and by a member of staff stands beside the item when they rate; nobody else reads it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@NullUnmarked
class BehaviourNotesCaseTest extends RatedTown {
    private static final String HEAD = "000000";
    private static final String PERSON = "000001";
    private static final String ABOVE = "900001";
    private static final String OFFICE = "900002";
    private static final String SEEN = "窓口で待つ人に先に声をかけ、書類をそろえてから受け付けた。";
    private static final String OWN = "申請書の記入例を三か国語にした。書き直しが減った。";
    private static final Item ITEM = Preset.GRADES.rules().parts().stream()
            .flatMap(part -> part.items("staff").stream())
            .findFirst()
            .orElseThrow();

    @LocalServerPort
    int port;

    private final String item = ITEM.name().in(Locale.JAPANESE);
    private final String words = "[id='e.item.competency." + ITEM.code() + ".words']";
    private String sheet;

    @Test
    void whatWasNotedStandsBesideTheItemForItsWriterAlone() {
        thereAreFour();
        try (var head = Someone.withPhone(port);
                var person = Someone.at(port);
                var above = Someone.at(port);
                var officer = Someone.at(port)) {
            theHeadNotesWhatWasSeen(head);
            goals(town.person(0, 1), 100);
            var id = open(lastCycle(), 1);
            sheet = "/appraisal-sheets/" + id;
            thePersonNotesOwnWorkAndAssesses(person, id);
            theHeadRates(head);
            nobodyElseReadsThem(above, officer);
            person.opens(sheet).seesNothingOf(SEEN);
            person.opens(notes()).sees(OWN).seesNothingOf(SEEN);
        }
    }

    private void thereAreFour() {
        SetUp.isDone(town.city);
        var officer = town.city.staff(OFFICE, "人事五月", "ジンジサツキ", town.departments.get(0), "主査", 3);
        SetUp.signsUp(town.city, officer, OFFICE, Duty.APPRAISAL);
        SetUp.signsUp(town.city, account(town.person(0, 0)), HEAD);
        SetUp.signsUp(town.city, account(town.person(0, 1)), PERSON);
        SetUp.signsUp(town.city, account(director), ABOVE);
    }

    private void theHeadNotesWhatWasSeen(Someone head) {
        head.signsIn(HEAD, SetUp.PASSWORD)
                .opens("/ratings")
                .follows("職務行動記録を書く")
                .looksAround("notes-people");
        head.opens("/behaviour-notes").follows("職員1").looksAround("notes-person-empty");
        head.opens(notes()).fills("見た事実", SEEN).chooses("評価項目", item).ticks("本人に伝えた");
        head.sees("入力した内容は保存されています").looksHere("notes-typed");
        head.presses("記録する").sees("記録しました").sees(SEEN).sees("本人に伝えました。").looksAround("notes-person");
    }

    private void thePersonNotesOwnWorkAndAssesses(Someone person, SheetId id) {
        person.signsIn(PERSON, SetUp.PASSWORD).opens(sheet).seesNothingOf(SEEN).follows("職務行動記録を書く");
        person.sees("評価者や人事担当には見えません").fills("したこと", OWN).chooses("評価項目", item);
        person.presses("記録する").sees("記録しました").looksAround("notes-own");
        person.opens("/my-appraisals")
                .follows("令和")
                .sees("「" + item + "」についてのあなたの記録")
                .seesNothingOf(SEEN);
        person.presses("所見に書き写す").sees("に保存しました").looksHere("notes-beside-own");
        assertThat(person.page().locator(words).inputValue()).contains(OWN);
        var account = account(town.person(0, 1));
        markAll(id, account, "b");
        handOn(id, account);
    }

    private void theHeadRates(Someone head) {
        head.opens("/ratings").seesRow("職員1", "書く・読む").looksAround("notes-ratings");
        head.opens("/ratings").follows("職員1さんの記録").sees(SEEN);
        head.opens("/ratings").follows("最初の人から始める").sees("「" + item + "」についてのあなたの記録");
        head.sees(SEEN).looksHere("notes-beside-rater");
        // the person wrote it into the self-assessment; the note itself stays with the person
        assertThat(head.page().locator(".note-list").allInnerTexts()).noneMatch(text -> text.contains(OWN));
    }

    private void nobodyElseReadsThem(Someone above, Someone officer) {
        var kept = "/behaviour-notes/" + town.city.one("select id from appraisal.behaviour_note where fact = ?", SEEN);
        above.signsIn(ABOVE, SetUp.PASSWORD)
                .isRefused(kept + "/edit")
                .opens(notes())
                .seesNothingOf(SEEN);
        above.seesNothingOf(OWN).opens(sheet).seesNothingOf(SEEN);
        officer.signsIn(OFFICE, SetUp.PASSWORD).isRefused(kept + "/edit").isRefused(notes());
        officer.opens(sheet).seesNothingOf(SEEN);
        officer.opens("/staff/" + town.person(0, 1)).seesNothingOf(SEEN).seesNothingOf(OWN);
    }

    private String notes() {
        return "/behaviour-notes/people/" + town.person(0, 1);
    }
}
