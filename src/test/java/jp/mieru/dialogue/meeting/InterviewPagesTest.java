package jp.mieru.dialogue.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.mieru.StatementCounter;
import jp.mieru.access.Viewer;
import jp.mieru.dialogue.DialogueCase;
import jp.mieru.dialogue.InterviewHeld;
import jp.mieru.dialogue.InterviewKind;
import jp.mieru.dialogue.Interviews;
import jp.mieru.dialogue.interview.ProposeInterview;
import jp.mieru.dialogue.interview.Proposed;
import jp.mieru.dialogue.interview.Side;
import jp.mieru.dialogue.interview.Slot;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.platform.time.JapaneseDates;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** An interview from the first proposal to the day it was held. */
@NullUnmarked
@RecordApplicationEvents
class InterviewPagesTest extends DialogueCase {
    @Autowired
    Interviews interviews;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ProposeInterview propose;

    @Test
    void theLeaderProposesThePersonAcceptsAndItIsHeld() {
        var id = proposed();
        var path = "/interviews/" + id;
        assertThat(get(person, "/")).bodyText().contains("課長　二さんとの育成面談の日時を選ぶ");
        assertThat(get(person, path)).bodyText().contains("第1会議室", "この日時にする");
        assertThat(get(head, path)).bodyText().contains("青木　愛さんの返事を待っています").doesNotContain("この日時にする");
        post(person, path + "/acceptance", "number", "1", "version", version(id));
        assertThat(column("state", id)).isEqualTo("fixed");
        assertThat(column("starts_at::date", id)).isEqualTo(today.plusDays(11).toString());
        assertThat(get(head, "/")).bodyText().contains("青木　愛さんとの育成面談");
        assertThat(get(head, path)).bodyText().contains("面談のあとに書けます").doesNotContain("実施した日を記録する");
        for (var early : List.of(
                get(head, path + "/holding"),
                post(head, path + "/holding", "day", today.toString(), "version", version(id)))) {
            assertThat(early).hasRedirectedUrl(path);
        }
        assertThat(column("state", id)).isEqualTo("fixed");
        itsDayIsToday(id);
        assertThat(get(head, path + "/holding")).hasStatusOk().bodyText().contains("value=\"" + japanese(today));
        post(head, path + "/holding", "day", today.toString(), "version", version(id));
        assertThat(column("state", id)).isEqualTo("held");
        assertThat(interviews.heldOf(aoki, FiscalYear.of(today)))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.kind()).isEqualTo(InterviewKind.GROWTH);
                    assertThat(held.day()).isEqualTo(today);
                });
        assertThat(interviews.heldOf(headStaff, FiscalYear.of(today))).isEmpty();
        assertThat(events.stream(InterviewHeld.class))
                .singleElement()
                .satisfies(held -> assertThat(held.staff()).isEqualTo(aoki));
    }

    /** As if the days up to the agreed one had passed. */
    private void itsDayIsToday(String id) {
        city.run(
                "update dialogue.interview set starts_at = ?::date, ends_at = ?::date + interval '1 hour' where id = ?::uuid",
                today.toString(),
                today.toString(),
                id);
    }

    private static String japanese(LocalDate day) {
        return JapaneseDates.format(day, Locale.JAPANESE);
    }

    @Test
    void theListSaysTheYearAndOnWhichSideOneSits() {
        fixed();
        var note = FiscalYear.of(today).format(Locale.JAPANESE);
        assertThat(get(head, "/interviews")).bodyText().contains(note + "・部下との面談");
        assertThat(get(person, "/interviews")).bodyText().contains(note + "・上司との面談");
    }

    @Test
    void timesThatAreAgreedOnAreSeenWhileOthersAreProposedAndMoreThanTwoOnlyWhereWished() {
        var id = fixed();
        assertThat(get(head, "/interviews/new?staff=" + colleagueStaff))
                .bodyText()
                .contains("すでに決まっているあなたの面談", japanese(today.plusDays(10)), "<details class=\"disclosure\">")
                .doesNotContain("<details class=\"disclosure\" open");
        assertThat(get(head, "/interviews/" + id + "/times"))
                .as("the one that is moved is none of the others")
                .bodyText()
                .doesNotContain("すでに決まっているあなたの面談");
        assertThat(post(
                        head,
                        "/interviews",
                        "staff",
                        colleagueStaff.toString(),
                        "kind",
                        "growth",
                        "place",
                        "別室",
                        "day3",
                        today.plusDays(5).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("<details class=\"disclosure\" open");
    }

    @Test
    void withoutAMailServerNothingIsSaidOfInvitations() {
        var id = proposed();
        assertThat(post(person, "/interviews/" + id + "/acceptance", "number", "0", "version", version(id)))
                .flash()
                .hasEntrySatisfying(
                        "flash",
                        flash -> assertThat(((Page.Flash) flash).key()).isEqualTo("dialogue.flash.accepted-unsent"));
    }

    @Test
    void calendarsAreToldOfTheTimeOfItsChangeAndItsEnd() {
        var id = fixed();
        var path = "/interviews/" + id;
        assertThat(get(person, path + "/invitation"))
                .hasContentType("text/calendar;charset=UTF-8;method=REQUEST")
                .bodyText()
                .contains("METHOD:REQUEST", "SEQUENCE:0", "TZID=Asia/Tokyo:");
        post(
                head,
                path + "/times",
                "version",
                version(id),
                "place",
                "別室",
                "said",
                "議会のため",
                "day1",
                today.plusDays(20).toString(),
                "from1",
                "9:00",
                "until1",
                "９：３０");
        assertThat(get(person, path)).bodyText().contains("議会のため", "もとの日時のままにする");
        assertThat(get(person, path + "/invitation")).bodyText().contains("SEQUENCE:0");
        post(person, path + "/acceptance", "number", "0", "version", version(id));
        assertThat(get(person, path + "/invitation")).bodyText().contains("METHOD:REQUEST", "SEQUENCE:1", "T090000");
        post(person, path + "/cancellation", "said", "異動のため", "version", version(id));
        assertThat(get(head, path + "/invitation")).bodyText().contains("METHOD:CANCEL", "SEQUENCE:2");
        assertThat(get(head, path)).bodyText().contains("異動のため");
        assertThat(get(head, path + "/times")).as("it is over").hasStatus(404);
    }

    @Test
    void thePersonAsksForOthersOrKeepsTheOldTime() {
        var id = proposed();
        var path = "/interviews/" + id;
        assertThat(post(person, path + "/wish", "said", "", "version", version(id)))
                .hasStatus(422);
        post(person, path + "/wish", "said", "午後なら", "version", version(id));
        assertThat(get(head, path)).bodyText().contains("午後なら", "別の候補を出す");
        assertThat(get(head, "/")).bodyText().contains("別の日時を提案する");
        var fixed = "/interviews/" + fixed2(id);
        post(
                person,
                fixed + "/times",
                "version",
                version(id),
                "place",
                "別室",
                "day1",
                today.plusDays(30).toString(),
                "from1",
                "9:00",
                "until1",
                "9:30");
        post(head, fixed + "/old-time", "version", version(id));
        assertThat(column("state", id)).isEqualTo("fixed");
        assertThat(column("starts_at::date", id)).isEqualTo(today.plusDays(15).toString());
    }

    private String fixed2(String id) {
        post(
                head,
                "/interviews/" + id + "/times",
                "version",
                version(id),
                "place",
                "別室",
                "day1",
                today.plusDays(15).toString(),
                "from1",
                "14:00",
                "until1",
                "14:30");
        post(person, "/interviews/" + id + "/acceptance", "number", "0", "version", version(id));
        return id;
    }

    @Test
    void thePersonAsksForGrowthAndCareerInterviewsOnly() {
        assertThat(get(person, "/interviews/new"))
                .bodyText()
                .contains("課長　二", "部長　一", "育成面談")
                .doesNotContain("期末面談<", "隣の　課長");
        proposed(person, "leader", headStaff.toString(), "kind", "career");
        assertThat(count("dialogue.interview where kind = 'career'")).isEqualTo(1);
        assertThat(post(person, "/interviews", "leader", headStaff.toString(), "kind", "opening"))
                .hasStatus(422);
        proposed(person, "leader", otherHeadStaff.toString(), "kind", "career");
        assertThat(count("dialogue.interview"))
                .as("not with whoever does not lead")
                .isEqualTo(1);
    }

    @Test
    void nobodyProposesToThoseWhomTheyDoNotLead() {
        for (var account : List.of(otherHead, colleague, office)) {
            assertThat(get(account, "/interviews/new?staff=" + aoki)).hasStatus(404);
            assertThat(post(account, "/interviews", "staff", aoki.toString(), "kind", "growth"))
                    .hasStatus(404);
        }
        assertThat(get(director, "/interviews/new?staff=" + aoki))
                .as("who leads the unit above")
                .hasStatusOk();
        assertThat(get(head, "/interviews/new?staff=" + headStaff))
                .as("oneself")
                .hasStatus(404);
    }

    @Test
    void onlyTheTwoOpenIt() {
        var id = fixed();
        for (var account : List.of(director, otherHead, colleague, office)) {
            for (var page :
                    List.of("", "/times", "/holding", "/cancellation", "/invitation", "/note", "/margin", "/wish")) {
                assertThat(get(account, "/interviews/" + id + page)).hasStatus(404);
            }
            assertThat(get(account, "/interviews")).bodyText().doesNotContain("青木");
        }
        assertThat(get(administrator, "/interviews/" + id)).hasStatus(403);
        assertThat(get(person, "/interviews/" + id + "/holding"))
                .as("the leader notes it")
                .hasStatus(404);
        assertThat(post(person, "/interviews/" + id + "/holding", "day", today.toString(), "version", version(id)))
                .hasStatus(404);
    }

    @Test
    void badTimesAreSaidAtTheirPlaceAndNothingIsStored() {
        var place = "あ".repeat(50_000);
        assertThat(times("place", place)).hasStatus(422).bodyText().contains("100文字以内");
        assertThat(times("place", "")).hasStatus(422).bodyText().contains("入力してください");
        assertThat(times("day1", today.minusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("過ぎた日時です");
        assertThat(times("until1", "9:00")).hasStatus(422).bodyText().contains("始まりより後に");
        assertThat(times("until1", "25:00")).hasStatus(422).bodyText().contains("時刻を 10:00 のように");
        assertThat(times("day1", "令和8年2月30日")).hasStatus(422).bodyText().contains("日付を、令和8年4月1日");
        assertThat(times("day2", today.plusDays(10).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("同じ日時が二つ");
        assertThat(times("year", "1900")).hasStatus(422);
        assertThat(times("year", "x")).hasStatus(422);
        assertThat(times("kind", "x")).hasStatus(422);
        assertThat(times("day1", today.plusYears(9).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("2年より先");
        assertThat(post(head, "/interviews", "staff", aoki.toString())).hasStatus(422);
        assertThat(post(head, "/interviews", "staff", "x")).hasStatus(404);
        assertThat(count("dialogue.interview")).isZero();
        assertThat(times("version", "x")).as("not asked for").hasStatus3xxRedirection();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult times(String field, String value) {
        var all = new java.util.LinkedHashMap<String, String>();
        all.put("staff", aoki.toString());
        all.put("kind", "growth");
        all.put("year", String.valueOf(FiscalYear.of(today).year()));
        all.put("place", "第1会議室");
        all.put("day1", today.plusDays(10).toString());
        all.put("from1", "10:00");
        all.put("until1", "10:30");
        all.put("day2", today.plusDays(11).toString());
        all.put("from2", "10:00");
        all.put("until2", "10:30");
        all.put(field, value);
        return post(
                head,
                "/interviews",
                all.entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }

    @Test
    void whoeverIsSlowerIsToldAndChangesNothing() {
        var id = proposed();
        var path = "/interviews/" + id;
        var read = version(id);
        post(person, path + "/acceptance", "number", "0", "version", read);
        for (var step : List.of("/cancellation", "/wish")) {
            post(head, path + step, "said", "x", "version", read);
        }
        post(person, path + "/acceptance", "number", "1", "version", read);
        post(person, path + "/acceptance");
        assertThat(column("state", id)).isEqualTo("fixed");
        assertThat(column("starts_at::date", id)).isEqualTo(today.plusDays(10).toString());
        assertThat(count("dialogue.step")).isEqualTo(2);
    }

    @Test
    void ofTimesThatHaveBegunMeanwhileNothingIsKept() {
        var leader = new Viewer(UUID.randomUUID(), headStaff, "x", Set.of(), false, false, true);
        var begun =
                new Slot(today.minusDays(1).atTime(10, 0), today.minusDays(1).atTime(10, 30), "第1会議室");
        assertThat(propose.propose(
                        InterviewKind.GROWTH, FiscalYear.of(today), Side.LEADER, aoki, List.of(begun), leader))
                .isInstanceOf(Proposed.TimesPassed.class);
        assertThat(count("dialogue.interview")).isZero();
    }

    @Test
    void twoLookForATimeForOneOfAKindAtATime() {
        proposed();
        assertThat(times("place", "別室")).hasStatus(422).bodyText().contains("すでに調整しています", "別室");
        assertThat(count("dialogue.interview")).isEqualTo(1);
    }

    @Test
    void whatIsOverIsReadPageByPage() {
        city.one("""
                with held as (
                    insert into dialogue.interview (kind, year, leader_id, staff_id, state, next_side, held_on)
                    select 'growth', 2000 + n, ?, ?, 'held', 'leader', date '2001-01-10' + n
                    from generate_series(1, 60) n returning 1)
                select count(*) from held
                """, headStaff.value(), aoki.value());
        assertThat(get(person, "/interviews")).bodyText().contains("page=2").contains("2060年度");
        assertThat(get(person, "/interviews?page=2"))
                .bodyText()
                .contains("2001年度")
                .doesNotContain("2060年度");
    }

    @Test
    void aDayToComeIsNotOneOnWhichItWasHeld() {
        var id = fixed();
        itsDayIsToday(id);
        var path = "/interviews/" + id + "/holding";
        assertThat(post(head, path, "day", today.plusDays(1).toString(), "version", version(id)))
                .hasStatus(422);
        assertThat(post(head, path, "day", "昨日", "version", version(id))).hasStatus(422);
        assertThat(post(head, path, "day", today.minusYears(2).toString(), "version", version(id)))
                .hasStatus(422);
        assertThat(column("state", id)).isEqualTo("fixed");
    }

    @Test
    void pagesTakeFewStatements() {
        var id = fixed();
        for (var path : List.of("/interviews", "/interviews/" + id)) {
            get(person, path);
            assertThat(StatementCounter.during(() -> get(person, path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(14);
        }
    }
}
