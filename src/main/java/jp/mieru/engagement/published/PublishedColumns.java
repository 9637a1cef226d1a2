package jp.mieru.engagement.published;

import java.util.List;
import java.util.Map;
import jp.mieru.platform.files.Field;
import jp.mieru.platform.text.Normal;

/** How the columns of published figures and the methods in them may be called. */
final class PublishedColumns {
    static final List<Field> FIELDS = List.of(
            new Field("construct", List.of("construct", "設問群のコード", "設問群", "構成概念")),
            new Field("figure", List.of("figure", "値")),
            new Field("method", List.of("method", "計算のしかた")),
            new Field("n", List.of("n", "回答者数")),
            new Field("source", List.of("source", "出典")),
            new Field("year", List.of("year", "年")),
            new Field("link", List.of("link", "公表されているページ")));
    private static final Map<String, String> METHODS = Map.of(
            "平均",
            PublishedMethod.MEAN.word(),
            "肯定的な回答の割合",
            PublishedMethod.PERCENT_POSITIVE.word(),
            "尺度の点の平均",
            PublishedMethod.RAW.word(),
            "eNPS",
            PublishedMethod.ENPS.word());

    private PublishedColumns() {}

    /** The word of a method, whichever way it is written. */
    static String method(String cell) {
        return METHODS.getOrDefault(Normal.code(cell), cell);
    }
}
