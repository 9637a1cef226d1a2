package jp.mieru.engagement.feedback;

import static jp.mieru.engagement.feedback.Lines.chance;
import static jp.mieru.engagement.feedback.Lines.drawn;
import static jp.mieru.engagement.feedback.Lines.line;
import static jp.mieru.engagement.feedback.Lines.real;
import static jp.mieru.engagement.feedback.Lines.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mieru.engagement.comparing.Before;
import jp.mieru.engagement.results.UnitView;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SentencesTest {
    @Test
    void namesWhatRoseAndFellAndWhatLiesBelowTheWhole() {
        assertThat(said(unit(
                        line("成長実感", 66.2, real(6.2), chance(1.0)),
                        line("業務量", 41.0, real(-8.4), real(-9.0)),
                        line("やりがい", 70.0, chance(3.0), real(5.5)))))
                .containsExactly(
                        "前回より上がったのは成長実感（＋6.2点）、下がったのは業務量（－8.4点）です。",
                        "みらい市より高いのはやりがい（＋5.5点）、低いのは業務量（－9.0点）です。",
                        "まず見てほしいのは、みらい市より9.0点低い業務量です。");
    }

    @Test
    void callsNothingARiseOrAFallThatChanceExplains() {
        assertThat(said(unit(line("成長実感", 66.2, chance(6.2), chance(4)), line("業務量", 41.0, chance(-8.4), chance(-6)))))
                .containsExactly(
                        "前回から、偶然をこえて上がったものも下がったものもありません。",
                        "みらい市と、偶然をこえて違うものはありません。",
                        "まず見てほしいのは、得点がいちばん低い業務量（41.0点）です。");
    }

    @Test
    void whatLiesAboveTheWholeIsNotToBeginWith() {
        var view = unit(
                line("業務量", 50.0, chance(1), real(9)),
                line("成長実感", 66.2, chance(1), chance(4)),
                line("やりがい", 70.0, chance(1), chance(2)));
        assertThat(Reading.of(view.comparisons(), Map.of()))
                .filteredOn(Reading::first)
                .extracting(reading -> reading.line().name())
                .containsExactly("成長実感");
    }

    @Test
    void aFirstRoundHasNothingToCompareWith() {
        var view = Lines.view(null, true, List.of(line("業務量", 41.0, null, real(4))));
        assertThat(said(view)).first().asString().contains("比べられる前回の調査がない");
    }

    @Test
    void aUnitThatCannotBeComparedSaysSo() {
        var before = new Before("昨年の調査", "part", List.of());
        assertThat(said(Lines.view(before, true, List.of(line("業務量", 41.0, null, real(4))))))
                .first()
                .asString()
                .contains("比べられる前回の得点がない");
    }

    @Test
    void aHiddenUnitHearsOfTheUnitAround() {
        assertThat(said(unit(line("業務量", null, null, null), line("成長実感", null, null, null))))
                .containsExactly("財政課の得点は、だれの答えかわからないように、出していません。", "総務部では、得点がいちばん低いのは業務量（55.0点）です。");
    }

    @Test
    void aHiddenScoreIsNamedNowhere() {
        assertThat(said(unit(line("業務量", null, null, null), line("成長実感", 66.0, real(3), null))))
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("業務量"));
    }

    @Test
    void aSmallUnitIsReadWithChanceAllowedForAndHearsItsOwnScore() {
        var workload = drawn(line("業務量", 30.0, null, chance(-9)), 48.0);
        var growth = drawn(line("成長実感", 35.0, null, chance(-9)), 44.5);
        assertThat(said(unit(workload, growth))).last().isEqualTo("まず見てほしいのは成長実感（35.0点）です（偶然のぶれを見こんで選んでいます）。");
    }

    @Test
    void manyRisesAreToldByTheLargestThreeAndTheirNumber() {
        assertThat(said(unit(
                        line("A", 60.0, real(3), null),
                        line("B", 60.0, real(9), null),
                        line("C", 60.0, real(5), null),
                        line("D", 60.0, real(4), null))))
                .first()
                .isEqualTo("前回より上がったのは、B（＋9.0点）、C（＋5.0点）、D（＋4.0点）など4項目です。");
    }

    @Test
    void theWholeIsComparedWithNothing() {
        var before = new Before("昨年の調査", "same", List.of());
        assertThat(said(Lines.view(
                        before, false, List.of(line("A", 60.0, real(3), null), line("B", 70.0, real(9), null)))))
                .element(1)
                .isEqualTo("得点がいちばん高いのは、B（70.0点）です。");
    }

    @Test
    void bothLanguagesSayTheSame() {
        var view = unit(line("Growth", 66.2, real(6.2), real(4)), line("Workload", 41.0, real(-8.4), real(-9)));
        assertThat(texts().of(Sentences.of(view), Locale.ENGLISH))
                .containsExactly(
                        "Higher than last time: Growth (+6.2 points); lower: Workload (−8.4 points).",
                        "Higher than in みらい市: Growth (+4.0 points); lower: Workload (−9.0 points).",
                        "Look first at Workload, which is 9.0 points lower than in みらい市.");
    }

    static List<String> said(UnitView view) {
        return texts().of(Sentences.of(view), Locale.JAPANESE);
    }

    static SentenceTexts texts() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/engagement");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return new SentenceTexts(messages);
    }
}
