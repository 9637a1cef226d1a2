package jp.mieru.dialogue.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.dialogue.DialogueCase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What comes of an interview, and who reads it. */
@NullUnmarked
class NotesPagesTest extends DialogueCase {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    String path;

    @BeforeEach
    void anInterviewIsToCome() {
        path = "/interviews/" + held();
    }

    @Test
    void bothAgreeToNotesAndToEachChangeAnew() {
        post(head, path + "/note", "text", "窓口の改善を任せる。", "version", "0");
        assertThat(get(person, "/")).bodyText().contains("育成面談の記録を確かめる");
        assertThat(get(person, path)).bodyText().contains("あなたの同意を待っています", "この記録に同意する");
        post(head, path + "/note/agreement", "version", "1");
        assertThat(count("dialogue.note_agreement"))
                .as("nobody agrees for the other")
                .isZero();
        post(person, path + "/note/agreement", "version", "1");
        assertThat(get(head, path)).bodyText().contains("二人とも同意");
        assertThat(get(person, "/")).bodyText().doesNotContain("育成面談の記録を確かめる");
        post(person, path + "/note", "text", "窓口の改善を任される。", "version", "1");
        assertThat(get(head, path)).bodyText().contains("あなたの同意を待っています", "前の版", "窓口の改善を任せる。");
        post(head, path + "/note/agreement", "version", "1");
        assertThat(get(head, path))
                .as("to a version that is not there any more")
                .bodyText()
                .contains("あなたの同意を待っています");
    }

    @Test
    void nothingIsRecordedBeforeTheDayOfTheInterview() {
        path = "/interviews/" + fixed();
        assertThat(get(head, path))
                .bodyText()
                .contains("面談のあとに書けます", "挑戦してみないか")
                .doesNotContain(path + "/note\"", "type=\"checkbox\"");
        assertThat(get(person, path)).bodyText().contains("面談のあとに書けます").doesNotContain("育成面談の声かけ");
        assertThat(get(person, path + "/note")).hasRedirectedUrl(path);
        post(person, path + "/note", "text", "まだ話していない", "version", "0");
        post(head, path + "/prompts", "code", "encourage");
        assertThat(count("dialogue.note") + count("dialogue.prompt_done")).isZero();
    }

    @Test
    void whatWasSavedWithoutAChangeStaysAgreedTo() {
        post(head, path + "/note", "text", "窓口の改善を任せる。", "version", "0");
        post(person, path + "/note/agreement", "version", "1");
        post(head, path + "/note", "text", "窓口の改善を任せる。 ", "version", "1");
        assertThat(count("dialogue.note")).isEqualTo(1);
        assertThat(get(person, path)).bodyText().contains("二人とも同意");
    }

    @Test
    void twoWhoWriteAtOnceAreToldAndNoTextIsLost() {
        post(head, path + "/note", "text", "先に書いた文。", "version", "0");
        assertThat(post(person, path + "/note", "text", "あとから書いた文。", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("先に書いた文。", "あとから書いた文。", "name=\"version\" value=\"1\"");
        post(person, path + "/note", "text", "先に書いた文。あとから書いた文。", "version", "1");
        assertThat(count("dialogue.note")).isEqualTo(2);
        assertThat(get(head, path)).bodyText().contains("先に書いた文。あとから書いた文。");
    }

    @Test
    void textThatIsTooLongOrEmptyIsRefusedAndStays() {
        assertThat(post(head, path + "/note", "text", "あ".repeat(50_000), "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("4,000文字以内", "あああ");
        assertThat(post(head, path + "/note", "text", " 　\n", "version", "0")).hasStatus(422);
        assertThat(post(head, path + "/note")).hasStatus(422);
        for (var part : List.of("/note", "/margin")) {
            assertThat(post(head, path + part, "text", "x", "version", "y"))
                    .as(part)
                    .hasStatus(422);
        }
        assertThat(post(head, path + "/margin", "text", "あ".repeat(50_000), "version", "0"))
                .hasStatus(422);
        assertThat(post(person, path + "/parts", "title", "あ".repeat(61), "text", "x"))
                .hasStatus(422);
        assertThat(post(person, path + "/parts", "title", "x", "text", "あ".repeat(50_000)))
                .hasStatus(422);
        post(head, path + "/note", "text", "𠮷".repeat(4_000), "version", "0");
        assertThat(count("dialogue.note"))
                .as("4000 characters beyond the basic plane")
                .isEqualTo(1);
    }

    /** Every page that can be opened is opened by everybody else. */
    @Test
    void aMarginNoteIsReadByItsWriterAlone() {
        post(head, path + "/margin", "text", SECRET, "version", "0");
        assertThat(get(head, path)).bodyText().contains(SECRET);
        assertThat(get(head, path + "/margin")).bodyText().contains(SECRET);
        var found = new ArrayList<String>();
        var id = path.substring(path.lastIndexOf('/') + 1);
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().forEach(pattern -> {
                    var methods = info.getMethodsCondition().getMethods();
                    if (!methods.isEmpty() && !methods.contains(RequestMethod.valueOf(HttpMethod.GET.name()))) {
                        return;
                    }
                    for (var account : List.of(person, director, office, administrator, otherHead)) {
                        for (var filled : List.of(id, aoki.toString(), headStaff.toString(), section.toString())) {
                            var uri = pattern.replaceAll("\\{[^}]*}", filled);
                            if (shows(account, uri)) {
                                found.add(uri + " to " + account);
                            }
                        }
                    }
                }));
        assertThat(found).isEmpty();
        for (var table : List.of("platform.mail", "platform.notice", "access.audit_entry")) {
            if (city.one("select to_regclass(?)::text", table) != null) {
                assertThat(count(table + " t where t::text like ?", "%" + SECRET + "%"))
                        .as(table)
                        .isZero();
            }
        }
    }

    private boolean shows(String account, String uri) {
        try {
            return get(account, uri).getResponse().getContentAsString().contains(SECRET);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void eachSideHasAMarginOfItsOwn() {
        post(head, path + "/margin", "text", SECRET, "version", "0");
        post(person, path + "/margin", "text", "本人の覚え書き", "version", "0");
        assertThat(get(person, path)).bodyText().contains("本人の覚え書き").doesNotContain(SECRET);
        assertThat(get(head, path)).bodyText().contains(SECRET).doesNotContain("本人の覚え書き");
        assertThat(post(head, path + "/margin", "text", "別の画面で", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains(SECRET, "別の画面で");
        post(head, path + "/margin", "text", "", "version", "1");
        assertThat(get(head, path)).bodyText().doesNotContain(SECRET);
    }

    @Test
    void thePersonSharesPartByPart() {
        post(person, path + "/parts", "title", "困っていること", "text", "まだ言えない話");
        post(person, path + "/parts", "title", "やってみたい仕事", "text", "移住の相談", "shared", "true");
        assertThat(get(head, path)).bodyText().contains("移住の相談").doesNotContain("まだ言えない話", "困っていること");
        assertThat(get(person, path)).bodyText().contains("移住の相談", "まだ言えない話");
        var part =
                city.one("select id from dialogue.sheet_part where not shared").toString();
        assertThat(get(head, path + "/parts/" + part)).hasStatus(404);
        assertThat(post(head, path + "/parts/" + part + "/sharing", "shared", "true"))
                .hasStatus(404);
        assertThat(post(head, path + "/parts", "title", "x", "text", "x")).hasStatus(404);
        post(person, path + "/parts/" + part + "/sharing", "shared", "true");
        assertThat(get(head, path)).bodyText().contains("まだ言えない話");
        post(person, path + "/parts/" + part + "/sharing", "shared", "false");
        assertThat(get(head, path)).bodyText().doesNotContain("まだ言えない話");
        assertThat(post(person, path + "/parts/" + part, "title", "x", "text", "古い画面から", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("まだ言えない話", "古い画面から");
        post(person, path + "/parts/" + part + "/removal");
        assertThat(count("dialogue.sheet_part")).isEqualTo(1);
    }

    @Test
    void followUpsAreTheirOwnersToDos() {
        assertThat(post(
                        head,
                        path + "/follow-ups",
                        "text",
                        "x",
                        "owner",
                        "staff",
                        "dueOn",
                        today.minusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("過ぎた日です");
        assertThat(post(head, path + "/follow-ups", "text", "x", "owner", "office", "dueOn", today.toString()))
                .hasStatus(422);
        post(
                head,
                path + "/follow-ups",
                "text",
                "研修に申し込む",
                "owner",
                "staff",
                "dueOn",
                today.plusDays(3).toString());
        assertThat(get(person, "/")).bodyText().contains("面談で決めたこと：研修に申し込む");
        assertThat(get(head, "/")).bodyText().doesNotContain("研修に申し込む");
        var id = city.one("select id from dialogue.follow_up").toString();
        assertThat(post(head, path + "/follow-ups/" + id, "done", "true"))
                .as("its owner says so")
                .hasStatus(404);
        post(person, path + "/follow-ups/" + id, "done", "true");
        assertThat(get(person, "/")).bodyText().doesNotContain("研修に申し込む");
        assertThat(post(head, path + "/follow-ups/" + id + "/removal"))
                .as("what is done stays")
                .hasStatus(404);
        post(person, path + "/follow-ups/" + id, "done", "false");
        post(head, path + "/follow-ups/" + id + "/removal");
        assertThat(count("dialogue.follow_up")).isZero();
        assertThat(get(person, "/notices")).bodyText().contains("課長　二さんが育成面談で決めたことを取り消しました");
    }

    @Test
    void whatBelongsToAnotherInterviewIsNotReachedThroughOnesOwn() {
        post(person, path + "/parts", "title", "x", "text", "x");
        post(person, path + "/follow-ups", "text", "x", "owner", "staff", "dueOn", today.toString());
        var other = "/interviews/" + proposed(head, "staff", colleagueStaff.toString(), "kind", "growth");
        var part = city.one("select id from dialogue.sheet_part").toString();
        var followUp = city.one("select id from dialogue.follow_up").toString();
        assertThat(get(colleague, other + "/parts/" + part)).hasStatus(404);
        assertThat(post(colleague, other + "/parts/" + part + "/removal")).hasStatus(404);
        assertThat(post(colleague, other + "/follow-ups/" + followUp, "done", "true"))
                .hasStatus(404);
        assertThat(post(colleague, other + "/follow-ups/" + followUp + "/removal"))
                .hasStatus(404);
    }

    @Test
    void nothingIsWrittenToAnInterviewThatWasCalledOff() {
        var id = fixed();
        path = "/interviews/" + id;
        post(head, path + "/cancellation", "said", "異動のため", "version", version(id));
        assertThat(post(head, path + "/note", "text", "x", "version", "0")).hasStatus(404);
        assertThat(post(person, path + "/parts", "title", "x", "text", "x")).hasStatus(404);
        assertThat(get(person, path)).hasStatusOk();
    }
}
