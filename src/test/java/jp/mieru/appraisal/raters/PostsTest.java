package jp.mieru.appraisal.raters;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class PostsTest {
    @ParameterizedTest
    @CsvSource({"市民課, 課長, 市民課長", "市民課, 課長補佐, 市民課長補佐", "総務部, 部長, 総務部長", "みらい市, 市長, みらい市長", "人事係, 主査, 人事係主査", "'', 課長, 課長"
    })
    void unitAndPositionAreSaidInOne(String unit, String position, String title) {
        assertThat(Posts.title(unit, position)).isEqualTo(title);
    }
}
