package jp.mieru.appraisal.handbooktext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jp.mieru.appraisal.handbooktext.Excerpt.Piece;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void findsHoweverItIsWrittenAndMarksItAsItWasWritten() {
        assertThat(marked("人に引きずられるﾊﾛｰ効果です", "はろー")).containsExactly("ﾊﾛｰ");
        assertThat(marked("ｶﾞｲﾄﾞを読む", "ガイド")).containsExactly("ｶﾞｲﾄﾞ");
        assertThat(marked("ＯＪＴとojt", "OJT")).containsExactly("ＯＪＴ", "ojt");
        assertThat(marked("㈱と株", "株")).containsExactly("㈱", "株");
    }

    @Test
    void everyWordMustStandInTitleOrText() {
        assertThat(Excerpt.of("面談", "育児休業の話", Excerpt.terms("面談　育児"))).isPresent();
        assertThat(Excerpt.of("面談", "育児休業の話", Excerpt.terms("面談 介護"))).isEmpty();
        assertThat(Excerpt.of("面談", "育児休業の話", Excerpt.terms(" 　 "))).isEmpty();
    }

    @Test
    void marksOfHtmlAreOrdinaryCharacters() {
        assertThat(marked("a<b>c", "<b>")).containsExactly("<b>");
    }

    @Test
    void aLongTextIsCutAroundTheFirstHit() {
        var pieces = pieces("あ".repeat(500) + "核心" + "い".repeat(500), "核心");
        assertThat(text(pieces)).startsWith("…あ").endsWith("い…").hasSizeLessThan(160);
        assertThat(pieces).contains(new Piece("核心", true));
    }

    @Property
    void anExcerptIsAPartOfTheText(@ForAll String text, @ForAll String typed) {
        Excerpt.of("", text, Excerpt.terms(typed)).ifPresent(excerpt -> {
            var shown = text(excerpt.pieces());
            var bare = shown.startsWith("…") && !text.startsWith("…") ? shown.substring(1) : shown;
            assertThat(text.contains(bare)
                            || bare.endsWith("…") && text.contains(bare.substring(0, bare.length() - 1))
                            || shown.length() > 1 && text.contains(shown.substring(1, shown.length() - 1)))
                    .isTrue();
        });
    }

    private static List<String> marked(String text, String typed) {
        return pieces(text, typed).stream()
                .filter(Piece::marked)
                .map(Piece::text)
                .toList();
    }

    private static List<Piece> pieces(String text, String typed) {
        return Excerpt.of("", text, Excerpt.terms(typed)).orElseThrow().pieces();
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
