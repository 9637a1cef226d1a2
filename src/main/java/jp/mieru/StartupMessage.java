package jp.mieru;

import java.util.Locale;
import jp.mieru.platform.demo.DemoAccounts;
import jp.mieru.platform.demo.Installation;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Messages for whoever starts the system, before anybody's language is known: Japanese and English in one line. */
final class StartupMessage {
    private StartupMessage() {}

    static String of(String key, Object... arguments) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return in(messages, key, arguments);
    }

    private static String in(MessageSource messages, String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.JAPANESE)
                + " / "
                + messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    /** Says where the server is, and in the demo city who may sign in. */
    static void welcome(ApplicationContext context) {
        var settings = context.getEnvironment();
        var host = settings.getProperty("server.address", "localhost");
        System.out.println(
                of("startup.server.ready", "http://" + host + ":" + settings.getProperty("local.server.port") + "/"));
        if (context.getBean(Installation.class).isDemo()) {
            System.out.println(of("startup.demo.accounts"));
            context.getBeanProvider(DemoAccounts.class).stream()
                    .flatMap(all -> all.demoAccounts().stream())
                    .forEach(account -> System.out.println("  " + account.signInName() + "  " + account.password()
                            + "  " + account.name() + "  " + in(context, account.role())));
        }
    }
}
