package jp.mieru.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnMappingTest {

    private static final List<Field> FIELDS = List.of(
            Field.required("number", "商品番号", "番号", "Item No"),
            Field.required("name", "品名", "名称", "Name"),
            Field.optional("kana", "品名カナ", "カナ"),
            Field.optional("mail", "メールアドレス", "E-mail"));

    @Test
    void namesAreComparedWithoutWidthCaseSpacesAndUnderscores() {
        ColumnMapping mapping = ColumnMapping.guess(List.of("ITEM_NO", "ｎａｍｅ", "品名（ｶﾅ）", "e mail"), FIELDS);
        assertThat(mapping.toMap())
                .isEqualTo(Map.of("number", "ITEM_NO", "name", "ｎａｍｅ", "kana", "品名（ｶﾅ）", "mail", "e mail"));
        assertThat(mapping.missing()).isEmpty();
        assertThat(mapping.unused()).isEmpty();
    }

    @Test
    void theMoreUsualNameWinsAndTheOtherIsShownAsItsRival() {
        ColumnMapping mapping = ColumnMapping.guess(List.of("番号", "名称", "商品番号", "備考"), FIELDS);
        assertThat(mapping.column("number")).hasValue(2);
        assertThat(mapping.rivals()).containsExactly(0);
        assertThat(mapping.unused()).containsExactly(0, 3);
    }

    @Test
    void remarksInBracketsAreLookedPastOnlyWhenNothingFitsBetter() {
        assertThat(ColumnMapping.guess(List.of("品名（漢字）", "番号【必須】"), FIELDS).missing())
                .isEmpty();
        ColumnMapping kanaOnly = ColumnMapping.guess(List.of("番号", "品名(カナ)"), FIELDS);
        assertThat(kanaOnly.column("kana")).hasValue(1);
        assertThat(kanaOnly.missing()).extracting(Field::name).containsExactly("name");
    }

    @Test
    void aMissingColumnIsAFaultByItsUsualName(@TempDir Path directory) throws Exception {
        Path file = Files.write(directory.resolve("f"), "\n名称\nx\n".getBytes(StandardCharsets.UTF_8));
        try (Table table = Tables.open(file, "f.csv", Limits.standard())) {
            assertThat(ColumnMapping.guess(table.header(), FIELDS).missingFaults(table))
                    .containsExactly(Fault.ofCell("f.csv", 2, "商品番号", "", Reason.COLUMN_MISSING.key()));
        }
    }

    @Test
    void handsChangeItAndNoColumnServesTwoFields() {
        ColumnMapping mapping = ColumnMapping.guess(List.of("番号", "名称", "x"), FIELDS);
        assertThat(mapping.with("name", 2).toMap()).isEqualTo(Map.of("number", "番号", "name", "x"));
        assertThat(mapping.with("kana", 1).missing()).extracting(Field::name).containsExactly("name");
        assertThat(mapping.without("number").column("number")).isEmpty();
    }

    @Test
    void whatWasRememberedIsFoundAgainWhateverTheOrderOfTheColumns() {
        ColumnMapping mapping =
                ColumnMapping.guess(List.of("番号", "a", "b"), FIELDS).with("name", 2);
        ColumnMapping again = ColumnMapping.remembered(List.of("b", "番号", "a"), FIELDS, mapping.toMap());
        assertThat(again.toMap()).isEqualTo(mapping.toMap());
        assertThat(again.column("name")).hasValue(0);
        assertThat(ColumnMapping.remembered(List.of("c"), FIELDS, mapping.toMap())
                        .toMap())
                .isEmpty();
    }

    @Test
    void theFingerprintIsThatOfTheNamesInAnyOrder() {
        String fingerprint = ColumnMapping.fingerprint(List.of("番号", "名称"));
        assertThat(ColumnMapping.fingerprint(List.of("名称", "番 号"))).isEqualTo(fingerprint);
        assertThat(ColumnMapping.fingerprint(List.of("名称", "番号", "x"))).isNotEqualTo(fingerprint);
    }

    @Property
    void eachColumnHoldsOneFieldAtMost(@ForAll @Size(max = 6) @UniqueElements List<String> header) {
        ColumnMapping mapping = ColumnMapping.guess(header, FIELDS);
        assertThat(mapping.toMap().values()).doesNotHaveDuplicates();
        assertThat(mapping.unused()).hasSize(header.size() - mapping.toMap().size());
    }
}
