package jp.mieru.appraisal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mieru.appraisal.rated.Subject;
import jp.mieru.appraisal.ruleset.Item;
import jp.mieru.appraisal.ruleset.Part;
import jp.mieru.appraisal.ruleset.PartKind;
import jp.mieru.appraisal.ruleset.Scale;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Items 0, 1, 2 … with these marks of the scale a to d. */
@NullUnmarked
class RatedItemTest {
    private static final Scale SCALE = new Scale(
            "marks",
            null,
            Stream.of("a", "b", "c", "d")
                    .map(letter -> new Scale.Step(letter, null, BigDecimal.ONE))
                    .toList());
    private static final Part PART =
            new Part(PartKind.COMPETENCY, null, null, null, null, null, null, null, null, null, null, null, null);

    @Test
    void onlyWhatCameOutBelowTheRestIsToGrow() {
        var items = items("a", "a", "b", "a", "a", "a");
        assertThat(codes(RatedItem.strengths(items))).containsExactly("0", "1", "3", "4", "5");
        assertThat(codes(RatedItem.toGrow(items))).containsExactly("2");
    }

    @Test
    void theMiddleIsNeitherAStrengthNorTheFirstToGrow() {
        var items = items("a", "b", "c");
        assertThat(codes(RatedItem.strengths(items))).containsExactly("0");
        assertThat(codes(RatedItem.toGrow(items))).containsExactly("2");
    }

    @Test
    void whereAllIsAlikeNothingStandsOutAndThePersonChooses() {
        var items = items("b", "b", "b", "b");
        assertThat(RatedItem.areAlike(items)).isTrue();
        assertThat(RatedItem.strengths(items)).isEmpty();
        assertThat(RatedItem.isTie(RatedItem.toGrow(items))).isTrue();
    }

    @Test
    void theTopOfTheScaleIsNeverToGrow() {
        assertThat(RatedItem.toGrow(items("a", "a"))).isEmpty();
    }

    @Test
    void whatWasNotRatedDoesNotCount() {
        assertThat(codes(RatedItem.toGrow(items("b", "", "a")))).containsExactly("0");
        assertThat(RatedItem.areAlike(items("b", ""))).isTrue();
    }

    private static List<String> codes(List<RatedItem> items) {
        return RatedItem.codes(items);
    }

    private static List<RatedItem> items(String... letters) {
        var items = new ArrayList<RatedItem>();
        for (var letter : letters) {
            var item = new Item("" + items.size(), null, null, null, null, null);
            items.add(RatedItem.of(PART, new Subject.OfItem(PartKind.COMPETENCY, item), "", SCALE, letter, List.of()));
        }
        return items;
    }
}
