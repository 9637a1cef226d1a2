package jp.mieru.survey.kiosk;

import org.jspecify.annotations.Nullable;

/** What somebody types off a slip. */
public record CodeForm(@Nullable String code) {
    String typed() {
        return code == null ? "" : code;
    }
}
