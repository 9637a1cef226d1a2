package jp.mieru.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

    private static final List<Field> FIELDS = List.of(
            new Field("number", List.of("商品番号", "番号", "Item No")),
            new Field("name", List.of("品名", "名称", "Name")),
            new Field("kana", List.of("品名カナ", "カナ")),
            new Field("mail", List.of("メールアドレス", "E-mail")));

    @Test
    void namesAreComparedWithoutWidthCaseSpacesAndUnderscores() {
        assertThat(columns("ITEM_NO", "ｎａｍｅ", "品名（ｶﾅ）", "e mail")).containsExactly(0, 1, 2, 3);
    }

    @Test
    void theMoreUsualNameWins() {
        assertThat(columns("番号", "名称", "商品番号", "備考")).containsExactly(2, 1, -1, -1);
    }

    @Test
    void remarksInBracketsAreLookedPastOnlyWhenNothingFitsBetter() {
        assertThat(columns("品名（漢字）", "番号【必須】")).containsExactly(1, 0, -1, -1);
        assertThat(columns("番号", "品名(カナ)")).containsExactly(0, -1, 1, -1);
    }

    @Property
    void eachColumnHoldsOneFieldAtMost(@ForAll @Size(max = 6) @UniqueElements List<String> header) {
        assertThat(columns(header.toArray(String[]::new)).stream().filter(column -> column >= 0))
                .doesNotHaveDuplicates();
    }

    /** The columns of the four fields, -1 for none. */
    private static List<Integer> columns(String... header) {
        ColumnMapping mapping = ColumnMapping.guess(List.of(header), FIELDS);
        return Stream.of("number", "name", "kana", "mail")
                .map(mapping::column)
                .map((OptionalInt column) -> column.orElse(-1))
                .toList();
    }
}
