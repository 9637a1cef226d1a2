package jp.mieru.appraisal.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;

@NullUnmarked
class RuleSetFaultsTest {
    @ParameterizedTest
    @EnumSource
    void everyPresetCanBePutInForceAndIsWrittenInBothLanguages(Preset preset) {
        var rules = preset.rules();
        assertThat(RuleSetFaults.of(rules)).isEmpty();
        assertThat(rules.groups()).hasSizeGreaterThanOrEqualTo(4);
        for (var part : rules.parts()) {
            for (var set : part.sets()) {
                for (var item : set.items()) {
                    assertThat(item.seen(Locale.JAPANESE)).as(item.code()).hasSize(3);
                    assertThat(item.seen(Locale.ENGLISH)).as(item.code()).hasSize(3);
                    assertThat(item.viewpoints().en()).isNotBlank();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredIsReadAsItWas(Preset preset) {
        assertThat(RuleSetJson.read(RuleSetJson.write(preset.rules()))).isEqualTo(preset.rules());
        assertThat(RuleSetJson.of(RuleSetJson.tree(preset.rules()))).isEqualTo(preset.rules());
    }

    @Test
    void quotasOfADocumentThatDoesNotSaySoOnlyInform() {
        var written = RuleSetJson.write(Preset.GRADES.rules());
        var old = written.replace("\"quotaForce\":\"INFORM\",", "");
        assertThat(old).isNotEqualTo(written);
        assertThat(RuleSetJson.read(old)).isEqualTo(Preset.GRADES.rules());
        assertThat(RuleSetJson.read(old).pay().quotasBind()).isFalse();
    }

    @Test
    void aWordThatNoRuleHasIsRefused() {
        assertThatThrownBy(() -> RuleSetJson.read("{\"colour\": \"blue\"}")).isInstanceOf(JacksonException.class);
    }

    @Test
    void aScaleHasThreeToSevenSteps() {
        assertThat(faults(tree -> steps(tree).subList(2, 5).clear())).contains("scales.0.steps steps");
        assertThat(faults(tree -> {
                    for (int i = 0; i < 3; i++) {
                        steps(tree).add(Map.of("letter", "x" + i, "name", Map.of("ja", "x"), "points", -i));
                    }
                }))
                .contains("scales.0.steps steps");
    }

    @Test
    void lettersAreTheirOwnAndPointsDescend() {
        assertThat(faults(tree -> steps(tree).get(1).put("letter", "5"))).contains("scales.0.steps letters");
        assertThat(faults(tree -> steps(tree).get(1).put("points", 100))).contains("scales.0.steps points-descend");
    }

    @Test
    void cutOffsDescendAndNameEveryGradeButTheLowest() {
        assertThat(faults(tree -> cutoffs(tree).get(1).put("points", 90))).contains("overall.cutoffs cutoff-descend");
        assertThat(faults(tree -> cutoffs(tree).removeLast())).contains("overall.cutoffs cutoff-letters");
        assertThat(faults(tree -> cutoffs(tree).get(0).put("letter", "1"))).contains("overall.cutoffs cutoff-letters");
    }

    @Test
    void weightsAddUpToAHundred() {
        assertThat(faults(tree ->
                        list(tree, "groups").get(3).put("weights", Map.of("COMPETENCY", 60, "PERFORMANCE", 30))))
                .contains("groups.3 part-weights");
        assertThat(faults(tree -> list(list(list(tree, "parts").get(0), "sets").get(0), "items")
                        .get(0)
                        .put("weight", 25)))
                .contains("parts.0.items.director item-weights");
    }

    @Test
    void aWeightForAPartThatIsNotThereAndAPositionInTwoGroupsAreFaults() {
        assertThat(faults(tree -> list(tree, "groups").get(3).put("weights", Map.of("COMPETENCY", 60, "ATTITUDE", 40))))
                .contains("groups.3.weights.ATTITUDE part-unknown");
        assertThat(faults(tree -> list(tree, "groups").get(3).put("positions", List.of("部長"))))
                .contains("groups.3.positions position-twice");
    }

    @Test
    void periodsObjectionsAndQuotasAreWithinReason() {
        assertThat(faults(tree ->
                        list(list(tree, "parts").get(0), "periods").get(0).put("from", "04-31")))
                .contains("parts.0.periods.0.from period");
        assertThat(faults(tree ->
                        list(list(tree, "parts").get(0), "periods").get(0).put("to", "02-30")))
                .contains("parts.0.periods.0.from period");
        assertThat(faults(tree -> map(tree, "objections").put("days", 0))).contains("objections.days range");
        assertThat(faults(tree -> list(map(tree, "pay"), "quotas").get(0).put("base", "WITHIN")))
                .contains("pay.quotas.0.base quota-first");
    }

    @Test
    void aPeriodLiesWithinItsFiscalYear() {
        var year = new FiscalYear(2026);
        var second = Preset.POINTS
                .rules()
                .part(PartKind.PERFORMANCE)
                .orElseThrow()
                .periods()
                .get(1);
        assertThat(second.first(year)).hasToString("2026-10-01");
        assertThat(second.last(year)).hasToString("2027-03-31");
    }

    @Test
    void anEmptyDocumentHasFaultsButNoSurprise() {
        assertThat(RuleSetFaults.of(RuleSetJson.read("{}"))).isNotEmpty();
    }

    private interface Change {
        void upon(Map<String, Object> tree);
    }

    private static List<String> faults(Change change) {
        var tree = RuleSetJson.tree(Preset.POINTS.rules());
        change.upon(tree);
        var found = new ArrayList<String>();
        RuleSetFaults.of(RuleSetJson.of(tree))
                .forEach(fault -> found.add(fault.place() + " " + fault.key().replace("appraisal.rules.fault.", "")));
        return found;
    }

    private static List<Map<String, Object>> steps(Map<String, Object> tree) {
        return list(list(tree, "scales").get(0), "steps");
    }

    private static List<Map<String, Object>> cutoffs(Map<String, Object> tree) {
        return list(map(tree, "overall"), "cutoffs");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> tree, String name) {
        return (Map<String, Object>) tree.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> tree, String name) {
        return (List<Map<String, Object>>) tree.get(name);
    }
}
