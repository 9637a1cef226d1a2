package jp.mieru.engagement.guide;

import java.util.EnumMap;
import java.util.Map;
import jp.mieru.engagement.guide.ReadingGuide.Part;
import jp.mieru.platform.text.CodePoints;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A guide as the office types it. */
public record GuideForm(
        @Nullable String tellsJa,
        @Nullable String tellsEn,
        @Nullable String behindJa,
        @Nullable String behindEn,
        @Nullable String lookJa,
        @Nullable String lookEn,
        @Nullable String triedJa,
        @Nullable String triedEn,
        @Nullable Integer version) {
    /** Characters that a part may have in one language. */
    public static final int LONGEST = 1_000;

    static GuideForm of(ReadingGuide guide) {
        var texts = guide.texts();
        return new GuideForm(
                ja(texts.get(Part.TELLS)),
                en(texts.get(Part.TELLS)),
                ja(texts.get(Part.BEHIND)),
                en(texts.get(Part.BEHIND)),
                ja(texts.get(Part.LOOK)),
                en(texts.get(Part.LOOK)),
                ja(texts.get(Part.TRIED)),
                en(texts.get(Part.TRIED)),
                guide.version());
    }

    /** The same text upon what somebody else has saved meanwhile. */
    GuideForm upon(int present) {
        return new GuideForm(tellsJa, tellsEn, behindJa, behindEn, lookJa, lookEn, triedJa, triedEn, present);
    }

    /** Notes what is missing or too long. */
    void check(BindingResult result) {
        if (text(tellsJa, tellsEn) == null) {
            result.rejectValue("tellsJa", "engagement.guide.fault.tells");
        }
        for (var field : Map.ofEntries(
                        entry("tellsJa", tellsJa),
                        entry("tellsEn", tellsEn),
                        entry("behindJa", behindJa),
                        entry("behindEn", behindEn),
                        entry("lookJa", lookJa),
                        entry("lookEn", lookEn),
                        entry("triedJa", triedJa),
                        entry("triedEn", triedEn))
                .entrySet()) {
            if (CodePoints.length(field.getValue()) > LONGEST) {
                result.rejectValue(field.getKey(), "engagement.guide.fault.long", new Object[] {LONGEST}, null);
            }
        }
    }

    Map<Part, Text> texts() {
        var texts = new EnumMap<Part, Text>(Part.class);
        put(texts, Part.TELLS, text(tellsJa, tellsEn));
        put(texts, Part.BEHIND, text(behindJa, behindEn));
        put(texts, Part.LOOK, text(lookJa, lookEn));
        put(texts, Part.TRIED, text(triedJa, triedEn));
        return texts;
    }

    private static Map.Entry<String, String> entry(String field, @Nullable String value) {
        return Map.entry(field, value == null ? "" : value);
    }

    private static void put(Map<Part, Text> texts, Part part, @Nullable Text text) {
        if (text != null) {
            texts.put(part, text);
        }
    }

    private static @Nullable Text text(@Nullable String ja, @Nullable String en) {
        var inJapanese = trimmed(ja);
        var inEnglish = trimmed(en);
        return inJapanese == null && inEnglish == null ? null : new Text(inJapanese, inEnglish);
    }

    private static @Nullable String trimmed(@Nullable String typed) {
        return typed == null || Normal.isBlank(typed)
                ? null
                : Normal.trim(typed).replace("\r\n", "\n");
    }

    private static @Nullable String ja(@Nullable Text text) {
        return text == null ? null : text.ja();
    }

    private static @Nullable String en(@Nullable Text text) {
        return text == null ? null : text.en();
    }
}
