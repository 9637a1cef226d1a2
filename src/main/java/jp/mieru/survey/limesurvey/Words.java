package jp.mieru.survey.limesurvey;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Text;

/** A text in the languages of a survey, without its markup. */
final class Words {
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private final Map<String, String> byLanguage = new LinkedHashMap<>();

    void add(String language, String words) {
        String plain = plain(words);
        if (!plain.isEmpty()) {
            byLanguage.putIfAbsent(language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0], plain);
        }
    }

    /** In Japanese and English; in the first of all languages where there is neither. */
    Text text(String otherwise) {
        String ja = byLanguage.get("ja");
        String en = byLanguage.get("en");
        return ja == null && en == null
                ? Text.of(byLanguage.values().stream().findFirst().orElse(otherwise))
                : new Text(ja, en);
    }

    /** Without markup, on one line. */
    static String plain(String html) {
        String text = TAG.matcher(html).replaceAll(" ");
        text = text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return Normal.trim(SPACE.matcher(text).replaceAll(" "));
    }
}
