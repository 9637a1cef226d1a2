package jp.mieru.engagement.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.mieru.engagement.analysis.Figure;
import jp.mieru.engagement.briefing.Briefing.Decision;
import jp.mieru.engagement.briefing.Decisions.Facts;
import jp.mieru.engagement.briefing.Decisions.Part;
import jp.mieru.engagement.comparing.Comparison;
import jp.mieru.engagement.comparing.Gap;
import jp.mieru.engagement.suppression.Verdict;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class DecisionsTest {
    private static final Gap REAL_FALL = new Gap(-6.5, true);
    private static final Gap CHANCE = new Gap(-12, false);

    @Test
    void whatIsLowAndMattersThenWhereItFellThenPlans() {
        var facts = facts(
                "code of 業務量",
                List.of(line("業務量", 41.0, null, null), line("成長実感", 39.0, null, null)),
                List.of(part("総務部", 90.0, line("成長実感", 50.0, REAL_FALL, null))),
                20,
                12);
        assertThat(Decisions.of(facts))
                .extracting(Decision::key, Decision::arguments)
                .containsExactly(
                        tuple("engagement.briefing.decide.driver", List.of("業務量", "41.0", "エンゲージメント", "みらい市")),
                        tuple("engagement.briefing.decide.fell", List.of("総務部", "成長実感", "6.5", "みらい市")),
                        tuple("engagement.briefing.decide.plans", List.of(20, 8)));
    }

    @Test
    void theLowestIsNamedWhereNothingIsKnownToMatter() {
        var facts =
                facts(null, List.of(line("業務量", 41.0, null, null), line("成長実感", 39.0, null, null)), List.of(), 0, 0);
        assertThat(keys(facts)).containsExactly("lowest", "uncalled");
        assertThat(Decisions.of(facts).getFirst().arguments()).containsExactly("成長実感", "39.0", "みらい市");
    }

    @Test
    void whatFellFromEachOfThreeRoundsToTheNextComesFirstAndOnce() {
        var falling = facts(
                "code of 業務量",
                List.of(line("幹部の発信", 42.1, new Gap(-3.0, true), null), line("業務量", 45.0, null, null)),
                List.of(
                        List.of(line("幹部の発信", 45.1, new Gap(-3.7, true), null), line("業務量", 46.0, null, null)),
                        List.of(line("幹部の発信", 48.8, null, null), line("業務量", 44.0, null, null))));
        assertThat(keys(falling)).containsExactly("falling", "driver");
        assertThat(Decisions.of(falling).getFirst().arguments()).containsExactly("幹部の発信", "48.8→45.1→42.1", 3, "みらい市");
        var same = facts("code of 幹部の発信", falling.lines(), falling.earlier());
        assertThat(keys(same)).as("told once").containsExactly("falling");
    }

    @Test
    void aFallOnceOrByChanceIsNoTrend() {
        var now = List.of(line("幹部の発信", 42.1, new Gap(-3.0, true), null));
        var oldest = List.of(line("幹部の発信", 48.8, null, null));
        assertThat(keys(facts(null, now, List.of(oldest)))).containsExactly("lowest");
        for (var gap : List.of(CHANCE, new Gap(2, true))) {
            assertThat(keys(facts(null, now, List.of(List.of(line("幹部の発信", 45.1, gap, null)), oldest))))
                    .containsExactly("lowest");
        }
        var hidden = List.of(line("幹部の発信", null, REAL_FALL, null));
        assertThat(keys(facts(null, now, List.of(hidden, oldest)))).containsExactly("lowest");
    }

    @Test
    void chanceIsNeverSomethingToDecide() {
        var parts = List.of(part("総務部", 90.0, line("成長実感", 50.0, CHANCE, CHANCE)));
        assertThat(keys(facts(null, List.of(line("業務量", 41.0, null, null)), parts, 3, 3)))
                .containsExactly("lowest");
    }

    @Test
    void aHiddenScoreIsNeverNamed() {
        var parts = List.of(part("総務部", 90.0, line("成長実感", null, REAL_FALL, REAL_FALL)));
        assertThat(keys(facts(null, List.of(line("業務量", null, null, null)), parts, 3, 3)))
                .isEmpty();
    }

    @Test
    void whereNothingFellTheFurthestBelowTheWholeIsNamed() {
        var parts = List.of(
                part("総務部", 90.0, line("成長実感", 50.0, null, new Gap(-3, true))),
                part("福祉部", 90.0, line("業務量", 50.0, null, new Gap(-9, true))));
        var found = Decisions.of(facts(null, List.of(line("業務量", 41.0, null, null)), parts, 3, 3));
        assertThat(found.getLast().arguments()).containsExactly("福祉部", "業務量", "9.0", "みらい市");
    }

    @Test
    void whereUnitsActTheFewestAnswersAreNamed() {
        var parts = List.of(
                part("総務部", 79.9, line("成長実感", 50.0, null, null)), part("福祉部", 80.0, line("成長実感", 50.0, null, null)));
        assertThat(keys(facts(null, List.of(line("業務量", 41.0, null, null)), parts, 3, 3)))
                .containsExactly("lowest", "rate");
    }

    @Test
    void ofTwoThatAreCalledAlikeTheOneThatMattersIsNamed() {
        var other = line("業務量", 41.0, null, null);
        var matters = new Comparison(
                "load",
                "業務量",
                false,
                Figure.of(20, 48.0, 400, Verdict.SHOWN),
                null,
                null,
                Figure.NONE,
                Figure.NONE,
                null,
                Figure.NONE,
                null,
                null,
                null);
        assertThat(Decisions.of(facts("load", List.of(other, matters), List.of(), 3, 3))
                        .getFirst()
                        .arguments())
                .startsWith("業務量", "48.0");
    }

    @Test
    void aRateIsLowWhereItStaysBelowTheGoalThatTheOfficeHasSet() {
        var parts = List.of(part("総務部", 75.0, line("成長実感", 50.0, null, null)));
        assertThat(keys(facts(parts, 70))).containsExactly("lowest");
        assertThat(keys(facts(parts, null))).containsExactly("lowest", "rate");
        var answered = List.of(part("総務部", 85.0, line("成長実感", 50.0, null, null)));
        assertThat(keys(facts(answered, 90))).containsExactly("lowest", "rate");
    }

    @Test
    void theSentencesSayOnlyWhatIsKnown() {
        var messages = ResourceBundle.getBundle("messages.engagement", Locale.ROOT);
        assertThat(messages.getString("engagement.briefing.decide.driver"))
                .contains("強い（上位半分）")
                .doesNotContain("もっとも");
        assertThat(messages.getString("engagement.briefing.decide.nothing"))
                .contains("得点を出せるだけの回答がない")
                .doesNotContain("偶然");
    }

    private static Facts facts(@Nullable String driver, List<Comparison> lines, List<List<Comparison>> earlier) {
        return new Facts("/results/1", "みらい市", driver, "エンゲージメント", lines, earlier, List.of(), 3, 3, null);
    }

    private static Facts facts(List<Part> parts, @Nullable Integer goal) {
        return new Facts(
                "/results/1",
                "みらい市",
                null,
                "エンゲージメント",
                List.of(line("業務量", 41.0, null, null)),
                List.of(),
                parts,
                3,
                3,
                goal);
    }

    private static List<String> keys(Facts facts) {
        return Decisions.of(facts).stream()
                .map(decision -> decision.key().replace("engagement.briefing.decide.", ""))
                .toList();
    }

    private static Facts facts(
            @Nullable String driver, List<Comparison> lines, List<Part> parts, int called, int shared) {
        return new Facts("/results/1", "みらい市", driver, "エンゲージメント", lines, List.of(), parts, called, shared, null);
    }

    private static Part part(String name, double rate, Comparison... lines) {
        return new Part("0100", name, rate, List.of(lines));
    }

    private static Comparison line(String name, @Nullable Double score, @Nullable Gap toBefore, @Nullable Gap toWhole) {
        var unit = score == null ? Figure.of(3, 50, 100, Verdict.HIDDEN) : Figure.of(20, score, 400, Verdict.SHOWN);
        return new Comparison(
                "code of " + name,
                name,
                false,
                unit,
                null,
                null,
                Figure.NONE,
                Figure.NONE,
                null,
                unit,
                toBefore,
                null,
                toWhole);
    }
}
