package jp.mieru.appraisal.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.mieru.appraisal.video.Watched.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WatchedTest {
    private static final int LONGEST = 2_000;

    @Provide
    Arbitrary<List<Span>> spans() {
        var from = Arbitraries.integers().between(0, LONGEST);
        var length = Arbitraries.integers().between(1, 300);
        return Combinators.combine(from, length)
                .as((start, more) -> new Span(start, start + more))
                .list()
                .ofMaxSize(25);
    }

    @Property
    void countsEveryMillisecondThatWasPlayedOnce(@ForAll("spans") List<Span> spans, @ForAll long seed) {
        var played = new BitSet();
        spans.forEach(span -> played.set(span.from(), span.until()));
        var watched = sum(spans);
        assertThat(watched.millis()).isEqualTo(played.cardinality());
        var shuffled = new ArrayList<>(spans);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(sum(shuffled)).isEqualTo(watched);
        assertThat(watched.and(watched)).isEqualTo(watched);
    }

    @Property
    void neverFallsAndStaysWithinTheFilm(@ForAll("spans") List<Span> before, @ForAll("spans") List<Span> more) {
        int length = 1_000;
        var first = sum(before);
        var both = first.and(sum(more));
        assertThat(both.share(length)).isBetween(first.share(length), 1.0);
        assertThat(both.within(length).spans()).allMatch(span -> span.until() <= length);
        for (int i = 1; i < both.spans().size(); i++) {
            assertThat(both.spans().get(i).from())
                    .isGreaterThan(both.spans().get(i - 1).until());
        }
    }

    @Example
    void isAtTheEndWithNineteenTwentiethsReallyPlayed() {
        assertThat(sum(List.of(new Span(0, 949))).toTheEnd(1_000)).isFalse();
        assertThat(sum(List.of(new Span(0, 950))).toTheEnd(1_000)).isTrue();
        assertThat(sum(List.of(new Span(50, 1_000))).toTheEnd(1_000)).isTrue();
        assertThat(sum(List.of(new Span(0, 500), new Span(0, 500))).toTheEnd(1_000))
                .isFalse();
        assertThat(sum(List.of(new Span(990, 9_000))).toTheEnd(1_000)).isFalse();
        assertThat(Watched.NOTHING.toTheEnd(0)).isFalse();
    }

    @Example
    void isReadAsABrowserTellsIt() {
        assertThat(Watched.parse("0-5200,9000-12000,5200-5300").orElseThrow().spans())
                .containsExactly(new Span(0, 5_300), new Span(9_000, 12_000));
        assertThat(Watched.parse("")).contains(Watched.NOTHING);
        assertThat(List.of("x", "5-4", "5-5", "-1-4", "1-", "1-2,", "NaN-2", "1-9999999999", "1-2;drop"))
                .allMatch(told -> Watched.parse(told).isEmpty());
        assertThat(Watched.parse("1-2,".repeat(300) + "1-2")).isEmpty();
    }

    private static Watched sum(List<Span> spans) {
        return spans.stream().map(span -> new Watched(List.of(span))).reduce(Watched.NOTHING, Watched::and);
    }
}
