package jp.mieru.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import jp.mieru.platform.web.Figures.Piece;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void aSignStaysWithItsNumberAndUnit() {
        var pieces = Figures.in("前回より上がったのは成長実感（＋15.1点）と対話（－2.0点）です");
        assertThat(pieces.stream().filter(Piece::figure).map(Piece::text)).containsExactly("＋15.1点", "－2.0点");
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo("前回より上がったのは成長実感（＋15.1点）と対話（－2.0点）です");
    }

    @Test
    void aSentenceWithoutFiguresIsOnePiece() {
        assertThat(Figures.in("R7 to R8 (2026-27)"))
                .filteredOn(Piece::figure)
                .extracting(Piece::text)
                .containsExactly("-27");
        assertThat(Figures.in("やりがい")).containsExactly(new Piece("やりがい", false));
        assertThat(Figures.in("")).isEmpty();
    }
}
