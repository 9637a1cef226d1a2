package jp.mieru.survey.choosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.survey.Forest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitChoiceTest {
    private final UnitIndex index = new UnitIndex(List.of(
            new UnitIndex.Unit("01", "総務部", Forest.WHOLE),
            new UnitIndex.Unit("0101", "人事課", 0),
            new UnitIndex.Unit("010101", "第二係", 1),
            new UnitIndex.Unit("02", "消防本部", Forest.WHOLE),
            new UnitIndex.Unit("0201", "中央消防署", 3),
            new UnitIndex.Unit("020101", "第二係", 4)));
    private final List<Integer> all = List.of(2, 5, 1, 4);

    @Test
    void aUnitIsFoundByItsOwnNameOrThatOfOneAroundIt() {
        assertThat(choice(Set.of(), search("第二係", null, null)).shown()).containsExactly(2, 5);
        assertThat(choice(Set.of(), search("消防 第二", null, null)).shown()).containsExactly(5);
        assertThat(choice(Set.of(), search("０２０１", null, null)).shown()).containsExactly(5, 4);
        assertThat(choice(Set.of(), search("", "0", null)).shown()).containsExactly(2, 1);
        assertThat(index.above(5)).isEqualTo("中央消防署");
        assertThat(index.above(0)).isNull();
    }

    @Test
    void aDepartmentIsTickedWithAllBelowAndTakenOffAgain() {
        var ticked = choice(Set.of(4), search("", "0", "every"));
        assertThat(ticked.chosen()).containsExactly(1, 2, 4);
        assertThat(ticked.apart()).isEqualTo("4");
        assertThat(choice(Set.of(1, 2, 4), search("", "0", "none")).chosen()).containsExactly(4);
    }

    @Test
    void whatCannotBeTickedIsNot() {
        var ticked = UnitChoice.of(index, all, Set.of(1, 2), Set.of(4, 77), search("", null, "every"));
        assertThat(ticked.chosen()).containsExactly(1, 2);
    }

    @Test
    void areasHoldSomeButNotAll() {
        assertThat(index.areas(all)).extracting(Area::indented).containsExactly("総務部", "　人事課", "消防本部", "　中央消防署");
        assertThat(index.areas(List.of(1, 2))).extracting(Area::name).isEmpty();
    }

    @Test
    void ofThousandsAFewAreShownAndThoseTickedBeyondAreCarriedAlong() {
        var many = new UnitIndex(IntStream.range(0, 3000)
                .mapToObj(i -> new UnitIndex.Unit("" + i, "所属" + i, Forest.WHOLE))
                .toList());
        List<Integer> units = IntStream.range(0, 3000).boxed().toList();
        var first = UnitChoice.of(many, units, Set.copyOf(units), List.of(), search("", null, "every"));
        assertThat(first.shown()).hasSize(UnitSearch.FEW);
        assertThat(first.chosen()).hasSize(3000);
        var again = new UnitSearch("2999", null, "50", "find", first.apart());
        assertThat(again.chosenApart()).hasSize(2950);
        assertThat(UnitChoice.of(many, units, Set.copyOf(units), again.chosenApart(), again)
                        .shown())
                .containsExactly(2999);
    }

    @Test
    void numbersThatAreNoneCountAsNotSent() {
        var forged = new UnitSearch(null, "x", "-9999999999", "drop", "1,,x, 2,-1");
        assertThat(forged.isStep()).isFalse();
        assertThat(forged.area()).isEqualTo(Forest.WHOLE);
        assertThat(forged.length()).isEqualTo(UnitSearch.FEW);
        assertThat(forged.chosenApart()).containsExactlyInAnyOrder(1, 2, -1);
        assertThat(new UnitSearch(null, "99", null, null, null).finds(index, 1)).isFalse();
    }

    private UnitChoice choice(Set<Integer> ticked, UnitSearch search) {
        return UnitChoice.of(index, all, Set.copyOf(all), ticked, search);
    }

    private static UnitSearch search(String words, @Nullable String within, @Nullable String step) {
        return new UnitSearch(words, within, null, step, null);
    }
}
