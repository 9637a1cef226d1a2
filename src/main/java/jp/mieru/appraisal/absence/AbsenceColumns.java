package jp.mieru.appraisal.absence;

import java.util.List;
import java.util.Map;
import jp.mieru.platform.files.Field;
import jp.mieru.platform.text.Normal;

/** Names of columns and kinds as files of the office write them. */
final class AbsenceColumns {
    static final List<Field> FIELDS = List.of(
            new Field("number", List.of("職員番号", "職員コード", "番号")),
            new Field("first", List.of("開始日", "休業開始日", "始期", "から")),
            new Field("last", List.of("終了日", "休業終了日", "終期", "まで")),
            new Field("kind", List.of("種別", "区分", "休業の種類", "事由")));

    private static final Map<String, AbsenceKind> KINDS = Map.ofEntries(
            Map.entry("育児休業", AbsenceKind.CHILDCARE),
            Map.entry("育休", AbsenceKind.CHILDCARE),
            Map.entry("産前産後休暇", AbsenceKind.CHILDCARE),
            Map.entry("産休", AbsenceKind.CHILDCARE),
            Map.entry("病気休暇", AbsenceKind.SICK),
            Map.entry("病気休職", AbsenceKind.SICK),
            Map.entry("病休", AbsenceKind.SICK),
            Map.entry("介護休暇", AbsenceKind.CARE),
            Map.entry("介護休業", AbsenceKind.CARE),
            Map.entry("休職", AbsenceKind.SUSPENDED),
            Map.entry("停職", AbsenceKind.SUSPENDED),
            Map.entry("自己啓発等休業", AbsenceKind.STUDY),
            Map.entry("配偶者同行休業", AbsenceKind.OTHER),
            Map.entry("その他", AbsenceKind.OTHER));

    private AbsenceColumns() {}

    /** The word of a kind for what a file says; as it is where no kind is called so. */
    static String kind(String written) {
        var found = KINDS.get(Normal.code(written));
        return found == null ? written.strip() : found.word();
    }
}
