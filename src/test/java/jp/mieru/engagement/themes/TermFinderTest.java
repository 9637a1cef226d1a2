package jp.mieru.engagement.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermFinderTest {
    private final TermFinder finder = new TermFinder();

    @Test
    void findsNounsAdjectivesInBaseFormAndNounsJoined() {
        assertThat(finder.of("電子申請システムの導入で、紙の処理が忙しくなりました。").words())
                .containsExactlyInAnyOrder("電子申請", "システム", "電子申請システム", "導入", "処理", "忙しい");
    }

    @Test
    void keepsMunicipalWordsWhole() {
        assertThat(finder.of("会計年度任用職員の時間外勤務と人事評価、庁内公募").words())
                .containsExactlyInAnyOrder("会計年度任用職員", "時間外勤務", "人事評価", "庁内公募");
    }

    @Test
    void leavesOutWordsThatTellNothingAndMasks() {
        assertThat(finder.of("〔name〕さんの仕事のことが必要だと思います。").words()).isEmpty();
    }

    @Test
    void notesWhatIsDenied() {
        assertThat(finder.of("上司に相談できない雰囲気がある。").negated()).containsExactly("相談");
        assertThat(finder.of("余裕がない").negated()).containsExactly("余裕");
        assertThat(finder.of("忙しくありません").negated()).containsExactly("忙しい");
        assertThat(finder.of("基準が十分ではない。").negated()).containsExactly("十分");
        assertThat(finder.of("休みが取れない。").negated()).containsExactly("休み");
    }

    @Test
    void aDutyIsNoDenial() {
        assertThat(finder.of("研修をしなければならない").negated()).isEmpty();
        assertThat(finder.of("相談しなくてはいけない").negated()).isEmpty();
        assertThat(finder.of("相談しやすい職場です").negated()).isEmpty();
    }

    @Test
    void widthAndCaseOfLettersMakeNoDifference() {
        assertThat(finder.of("ＲＰＡとﾃﾚﾜｰｸ").words())
                .isEqualTo(finder.of("rpaとテレワーク").words());
    }

    @Test
    void sayingThatThereIsNothingIsSayingNothing() {
        assertThat(Nothing.isSaidBy("特になし。")).isTrue();
        assertThat(Nothing.isSaidBy("　特にありません")).isTrue();
        assertThat(Nothing.isSaidBy("ー")).isTrue();
        assertThat(Nothing.isSaidBy("特に窓口が混みます")).isFalse();
    }
}
