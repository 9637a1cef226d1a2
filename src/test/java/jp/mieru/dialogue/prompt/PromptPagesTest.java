package jp.mieru.dialogue.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mieru.dialogue.DialogueCase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a supervisor may try at a growth interview. */
@NullUnmarked
class PromptPagesTest extends DialogueCase {
    private static final String ENCOURAGE = "一つ上の仕事や役割に挑戦してみないか";

    @Test
    void theCatalogueHasTenInBothLanguages() {
        assertThat(OriginalPrompts.all()).hasSize(10).allSatisfy(prompt -> {
            assertThat(prompt.ja()).isNotBlank().hasSizeLessThanOrEqualTo(Prompt.LONGEST);
            assertThat(prompt.en()).isNotBlank().hasSizeLessThanOrEqualTo(Prompt.LONGEST_ENGLISH);
        });
    }

    @Test
    void theSupervisorNotesWhatWasDoneAndBothReadIt() {
        var path = "/interviews/" + held();
        assertThat(get(head, path)).bodyText().contains(ENCOURAGE);
        assertThat(get(person, path)).bodyText().doesNotContain(ENCOURAGE);
        post(head, path + "/prompts", "code", "encourage", "code", "hesitation", "code", "unheard-of");
        assertThat(count("dialogue.prompt_done")).isEqualTo(2);
        assertThat(get(person, path)).bodyText().contains(ENCOURAGE);
        post(head, path + "/prompts", "code", "encourage");
        assertThat(count("dialogue.prompt_done")).isEqualTo(1);
        assertThat(post(person, path + "/prompts", "code", "support")).hasStatus(404);
        post(head, path + "/prompts");
        assertThat(count("dialogue.prompt_done")).isZero();
    }

    @Test
    void onlyGrowthInterviewsHavePrompts() {
        var path = "/interviews/" + proposed(head, "staff", aoki.toString(), "kind", "opening");
        assertThat(get(head, path)).bodyText().doesNotContain(ENCOURAGE);
        assertThat(post(head, path + "/prompts", "code", "encourage")).hasStatus(404);
    }

    @Test
    void whatWasDoneKeepsItsWordsWhenTheOfficeChangesThem() {
        var path = "/interviews/" + held();
        post(head, path + "/prompts", "code", "encourage");
        assertThat(post(office, "/growth-prompts/encourage", "ja", "新しい言葉で励ます。", "en", "", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(get(person, path)).bodyText().contains(ENCOURAGE);
        assertThat(post(office, "/growth-prompts/encourage", "ja", "遅れた言葉", "en", "", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("新しい言葉で励ます。", "遅れた言葉");
        post(office, "/growth-prompts/encourage", "ja", "新しい言葉で励ます。", "withdrawn", "true", "version", "1");
        assertThat(get(head, "/growth-prompts")).bodyText().doesNotContain("新しい言葉で励ます。");
        assertThat(get(office, "/growth-prompts")).bodyText().contains("新しい言葉で励ます。", "使わない");
    }

    @Test
    void theOfficeAddsItsOwn() {
        assertThat(post(office, "/growth-prompts", "ja", "", "en", "")).hasStatus(422);
        assertThat(post(office, "/growth-prompts", "ja", "あ".repeat(50_000), "en", ""))
                .hasStatus(422);
        post(office, "/growth-prompts", "ja", "先輩の話を紹介する。", "en", "Tell of a senior colleague.");
        assertThat(get(head, "/interviews/" + fixed())).bodyText().contains("先輩の話を紹介する。");
        assertThat(post(head, "/growth-prompts", "ja", "x", "en", "")).hasStatus(403);
        assertThat(get(person, "/growth-prompts")).hasStatus(403);
        assertThat(get(office, "/growth-prompts/nothing/edit")).hasStatus(404);
    }
}
