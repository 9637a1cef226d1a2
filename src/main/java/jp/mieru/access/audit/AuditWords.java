package jp.mieru.access.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mieru.platform.web.Page;

/** Details of the trail, which keeps codes that never change, in the reader's words. */
final class AuditWords {
    private static final Pattern ROLES = Pattern.compile("(?<who>.*?) ?\\[(?<roles>[A-Z ]*)]");
    private static final Pattern OPENED_AND_CLOSED = Pattern.compile("\\+(?<opened>\\d+) -(?<closed>\\d+)");

    private AuditWords() {}

    /** What was noted of the action, as it was noted where nothing is known of it. */
    static String of(String action, String what, Page page) {
        return switch (action) {
            case "access.signed-in" -> word(page, "access.how." + what.replace(' ', '-'), what);
            case "access.roles-changed" -> roles(what, page);
            case "access.accounts-provisioned" -> provisioned(what, page);
            default -> what;
        };
    }

    private static String roles(String what, Page page) {
        var noted = ROLES.matcher(what);
        if (!noted.matches()) {
            return what;
        }
        var roles = Arrays.stream(noted.group("roles").split(" "))
                .filter(role -> !role.isEmpty())
                .map(role -> role(role.toLowerCase(Locale.ROOT), page))
                .collect(Collectors.joining(page.t("access.roles.between")));
        return page.t("access.roles.of", noted.group("who"), roles.isEmpty() ? page.t("access.roles.nothing") : roles);
    }

    private static String role(String role, Page page) {
        return word(page, "access.duty." + role, word(page, "access.role." + role, role));
    }

    private static String provisioned(String what, Page page) {
        var noted = OPENED_AND_CLOSED.matcher(what);
        return noted.matches()
                ? page.t(
                        "access.accounts.provisioned",
                        Integer.parseInt(noted.group("opened")),
                        Integer.parseInt(noted.group("closed")))
                : what;
    }

    private static String word(Page page, String key, String otherwise) {
        return String.valueOf(page.messages().getMessage(key, null, otherwise, page.locale()));
    }
}
