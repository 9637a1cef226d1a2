package jp.mieru.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose in a select, among radios or among checkboxes.
 *
 * @param value what the form sends
 * @param text what the reader sees
 * @param help a line below the text, if any
 */
public record Choice(String value, String text, @Nullable String help) {
    public Choice(String value, String text) {
        this(value, text, null);
    }
}
