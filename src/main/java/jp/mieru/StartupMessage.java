package jp.mieru;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Messages for whoever starts the system, before anybody's language is known: Japanese and English in one line. */
final class StartupMessage {
    private StartupMessage() {}

    static String of(String key, Object... arguments) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages.getMessage(key, arguments, Locale.JAPANESE)
                + " / "
                + messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
