package jp.mieru.appraisal.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.appraisal.ruleset.Preset;
import jp.mieru.appraisal.sheet.RatedTown;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a rater notes through the year, and what somebody notes of the own work. */
@NullUnmarked
class BehaviourNotesTest extends RatedTown {
    private static final String FACT = "窓口で待つ人に先に声をかけた";

    @Test
    void aHeadNotesSomebodyBeforeAnyCycleIsOpenAndAloneReadsIt() {
        assertThat(get(first(), "/behaviour-notes")).hasStatusOk().bodyText().contains("職員1", "まだありません");
        assertThat(get(first(), people(1))).hasStatusOk().bodyText().contains("評価項目");
        assertThat(write(first(), people(1), UUID.randomUUID(), 0, "", FACT)).hasStatus3xxRedirection();
        assertThat(get(first(), people(1))).bodyText().contains(FACT, "伸ばしたい");
        assertThat(get(first(), "/behaviour-notes")).bodyText().contains("1件・最近は");
        var id = only();
        assertThat(get(first(), "/behaviour-notes/" + id + "/edit")).hasStatusOk();
        for (var other : new String[] {staff(0, 1), office, second(), staff(1, 1)}) {
            assertThat(get(other, "/behaviour-notes/" + id + "/edit")).hasStatus(other.equals(office) ? 403 : 404);
            assertThat(write(other, "/behaviour-notes/" + id, id, 1, "", "書き換えた"))
                    .hasStatus(other.equals(office) ? 403 : 404);
        }
        assertThat(get(second(), people(1)))
                .as("leads too, has own notes alone")
                .bodyText()
                .doesNotContain(FACT);
        assertThat(get(staff(0, 2), people(1))).as("a colleague").hasStatus(404);
        assertThat(write(staff(0, 2), people(1), UUID.randomUUID(), 0, "", FACT))
                .hasStatus(404);
        assertThat(post(first(), "/behaviour-notes/" + id + "/removal")).hasStatus3xxRedirection();
        assertThat(count()).isZero();
    }

    @Test
    void whatIsTypedIsKeptAndTwoPagesAtOnceLoseNothing() {
        var id = UUID.randomUUID();
        assertThat(draft(id, 0, "tab-a", 1, "書き"))
                .hasStatusOk()
                .bodyText()
                .contains(id.toString(), "data-version=\"1\"");
        assertThat(draft(id, 0, "tab-a", 2, "書きかけ")).hasStatusOk().bodyText().contains("data-version=\"2\"");
        assertThat(draft(id, 0, "tab-a", 1, "書き")).as("late").hasStatusOk();
        assertThat(fact(id)).isEqualTo("書きかけ");
        assertThat(draft(id, 2, "tab-b", 1, "別の画面で直した")).hasStatusOk();
        assertThat(draft(id, 2, "tab-a", 3, "元の画面の続き"))
                .hasStatus(409)
                .bodyText()
                .contains("別の記録として保存しました");
        assertThat(draft(id, 2, "tab-a", 3, "元の画面の続き")).as("sent twice").hasStatus(409);
        assertThat(town.city.one("select string_agg(fact, '、' order by fact) from appraisal.behaviour_note"))
                .isEqualTo("元の画面の続き、別の画面で直した");
        assertThat(write(first(), "/behaviour-notes/" + id, id, 1, "", "古い画面から"))
                .hasStatus3xxRedirection();
        assertThat(fact(id)).isEqualTo("別の画面で直した");
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void aTextThatCameBackIsNotOvertakenByWhatWasTypedInBetween() {
        var id = UUID.randomUUID();
        assertThat(draft(id, 0, "tab-a", 4, "いち")).hasStatusOk();
        assertThat(draft(id, 1, "tab-a", 6, "いち")).hasStatusOk();
        assertThat(draft(id, 1, "tab-a", 5, "いちに")).hasStatusOk();
        assertThat(fact(id)).isEqualTo("いち");
    }

    @Test
    void refusesWhatIsTooLongOrHasNotHappened() {
        var id = UUID.randomUUID();
        assertThat(draft(id, 0, "tab-a", 1, "あ".repeat(50_000)))
                .hasStatus(422)
                .bodyText()
                .contains("2,000文字まで");
        assertThat(write(first(), people(1), id, 0, "", "あ".repeat(50_000)))
                .hasStatus(422)
                .bodyText()
                .contains("data-refused");
        assertThat(write(first(), people(1), id, 0, "", "")).hasStatus(422);
        assertThat(post(
                        first(),
                        people(1),
                        "note",
                        id.toString(),
                        "fact",
                        "x",
                        "seenOn",
                        LocalDate.now(clock).plusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("今日までの日付");
        assertThat(count()).isZero();
    }

    @Test
    void theWritersNotesStandBesideTheItemOnTheSheet() {
        goals(town.person(0, 1), 100);
        var item = "item.competency."
                + Preset.GRADES.rules().parts().stream()
                        .flatMap(part -> part.items("staff").stream())
                        .findFirst()
                        .orElseThrow()
                        .code();
        var id = open(lastCycle(), 1);
        var me = staff(0, 1);
        write(me, people(1), UUID.randomUUID(), 0, item, "自分で気づいたこと");
        write(first(), people(1), UUID.randomUUID(), 0, item, FACT);
        write(first(), people(1), UUID.randomUUID(), 0, "", "項目のない事実");
        var path = "/appraisal-sheets/" + id;
        assertThat(get(me, path)).bodyText().contains("自分で気づいたこと", "所見に書き写す").doesNotContain(FACT);
        markAll(id, me, "b");
        handOn(id, me);
        assertThat(get(first(), path))
                .bodyText()
                .contains(FACT, "項目のない事実", "上のどれにも付いていない、あなたの記録", "data-copy-to=\"e." + item + ".words\"")
                .doesNotContain("自分で気づいたこと");
        assertThat(get(me, path)).as("nothing more to write").bodyText().doesNotContain("自分で気づいたこと");
    }

    @Test
    void whoWasTransferredHandsNotesOnToTheSuccessor() {
        write(first(), people(1), UUID.randomUUID(), 0, "", FACT);
        assertThat(post(first(), people(1) + "/handover")).as("still leads").hasStatus(404);
        town.city.run(
                "delete from organization.unit_head where staff_id = ?",
                town.person(0, 0).value());
        town.city.heads(town.person(0, 2), town.section(0), "2020-04-01", null);
        assertThat(get(first(), people(1)))
                .hasStatusOk()
                .bodyText()
                .contains(FACT, "さんに引き継ぐ")
                .doesNotContain("id=\"fact\"");
        assertThat(write(first(), people(1), UUID.randomUUID(), 0, "", "新しい")).hasStatus(404);
        assertThat(post(first(), people(1) + "/handover")).hasStatus3xxRedirection();
        assertThat(get(first(), people(1))).hasStatus(404);
        assertThat(get(staff(0, 2), people(1))).hasStatusOk().bodyText().contains(FACT, "さんから引き継ぎました");
    }

    @Test
    void theListOfPeopleTakesAsManyStatementsHoweverManyTheyAre() {
        get(first(), "/behaviour-notes");
        assertThat(StatementCounter.during(() -> assertThat(get(first(), "/behaviour-notes"))
                        .hasStatusOk()
                        .bodyText()
                        .contains("職員30")))
                .hasSizeLessThanOrEqualTo(14);
        assertThat(get(second(), "/behaviour-notes?name=職員30"))
                .bodyText()
                .contains("職員30")
                .doesNotContain("職員29");
    }

    private String people(int person) {
        return "/behaviour-notes/people/" + town.person(0, person);
    }

    private MvcTestResult write(String account, String path, UUID id, int version, String item, String fact) {
        return post(
                account,
                path,
                "note",
                id.toString(),
                "version",
                String.valueOf(version),
                "fact",
                fact,
                "item",
                item,
                "kind",
                "grow",
                "seenOn",
                LocalDate.now(clock).toString());
    }

    private MvcTestResult draft(UUID id, int version, String tab, int turn, String fact) {
        return post(
                first(),
                people(1) + "/draft",
                "note",
                id.toString(),
                "version",
                String.valueOf(version),
                "tab",
                tab,
                "turn",
                String.valueOf(turn),
                "fact",
                fact,
                "kind",
                "good",
                "seenOn",
                LocalDate.now(clock).toString());
    }

    private String fact(UUID id) {
        return (String) town.city.one("select fact from appraisal.behaviour_note where id = ?", id);
    }

    private UUID only() {
        return (UUID) town.city.one("select id from appraisal.behaviour_note");
    }

    private long count() {
        return (long) town.city.one("select count(*) from appraisal.behaviour_note");
    }
}
