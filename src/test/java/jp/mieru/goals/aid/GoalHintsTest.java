package jp.mieru.goals.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.aid.Hint.Kind;
import jp.mieru.goals.sheet.Statement;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalHintsTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 31);
    private static final GoalHints HINTS = new GoalHints(List.of("努める", "推進する", "図る"));

    @Test
    void aGoalThatSaysWhatHowFarByWhenAndWhatForNeedsNoHint() {
        assertThat(hints("児童手当の窓口の待ち時間を短くする", "待ち時間の中央値", "15分から10分にする", AUTUMN))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"窓口サービスの向上に努める", "窓口サービスの向上に努める。", "電子申請の利用を推進する"})
    void wordsThatLeaveOpenWhatWillBeDifferentAreNoticed(String title) {
        assertThat(hints(title, "利用者の声", "よくする", AUTUMN)).contains(Kind.VAGUE, Kind.NO_LEVEL);
    }

    @Test
    void suchAWordIsFineWhereTheTargetSaysHowFar() {
        assertThat(hints("電子申請の利用を推進する", "電子申請の割合", "４割にする", AUTUMN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"五件以内", "３０％", "年２回", "手引きを完成し配布する", "未処理をゼロにする", "全員が受講する"})
    void aFigureOrAStateThatCanBeSeenIsALevel(String target) {
        assertThat(hints("未処理の申請を年度内に残さない", "未処理の件数", target, AUTUMN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "しっかり行う", "適切に対応する"})
    void anythingElseIsNone(String target) {
        assertThat(hints("未処理の申請を年度内に残さない", "未処理の件数", target, AUTUMN)).containsExactly(Kind.NO_LEVEL);
    }

    @Test
    void whatIsMissingIsAskedForInTheOrderOfTheQuestions() {
        assertThat(HINTS.of(new Statement("窓口", "", "", null, 0, Difficulty.NORMAL), false, YEAR))
                .extracting(Hint::kind)
                .containsExactly(Kind.SHORT, Kind.NO_MEASURE, Kind.NO_LEVEL, Kind.NO_DAY, Kind.NO_PARENT);
    }

    @Test
    void theLastDayOfTheYearIsQuestionedAndAReasonIsAsGoodAsAParent() {
        var says = new Statement("未処理の申請を残さない", "件数", "0件", YEAR.last(), 10, Difficulty.NORMAL);
        assertThat(HINTS.of(says, true, YEAR)).extracting(Hint::kind).containsExactly(Kind.LAST_DAY);
    }

    @Test
    void theListOfVagueWordsIsReadWithoutItsComments() {
        assertThat(VagueWords.read()).contains("努める", "推進する").noneMatch(word -> word.isBlank() || word.startsWith("#"));
    }

    private static List<Kind> hints(String title, String measure, String target, @Nullable LocalDate due) {
        return HINTS.of(new Statement(title, measure, target, due, 30, Difficulty.NORMAL), true, YEAR).stream()
                .map(Hint::kind)
                .toList();
    }
}
