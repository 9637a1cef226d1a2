package jp.mieru.survey;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/** What readers see for an attribute and its values. What has no text of its own is shown as it is stored. */
public final class AttributeLabels {
    private static final String KEY = "survey.attribute.";

    private AttributeLabels() {}

    /** The attribute's name, such as 年代. */
    public static String name(MessageSource messages, Locale locale, String attribute) {
        return text(messages, locale, attribute, attribute);
    }

    /** A value's name, such as 30代. */
    public static String value(MessageSource messages, Locale locale, String attribute, String value) {
        return text(messages, locale, attribute + "." + value, value);
    }

    private static String text(MessageSource messages, Locale locale, String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(KEY + key, null, otherwise, locale), otherwise);
    }
}
