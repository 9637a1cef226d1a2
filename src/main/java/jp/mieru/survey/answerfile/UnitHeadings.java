package jp.mieru.survey.answerfile;

import java.util.Map;

/** How the columns of units may be called in Japanese. */
final class UnitHeadings {
    static final Map<String, String> JAPANESE =
            Map.of("コード", "code", "所属コード", "code", "名前", "name", "所属名", "name", "上位のコード", "parent", "対象者数", "asked");

    private UnitHeadings() {}
}
