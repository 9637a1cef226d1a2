package jp.mieru.engagement.planpages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import jp.mieru.engagement.checkin.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What a browser keeps of its taps: a code for each plan, until the end of the week. */
final class TapCookies {
    private static final String NAME = "mieru_tap_";
    private static final String PATH = "/action-plans";

    private TapCookies() {}

    /** The codes that the browser brought, by plan. */
    static Function<UUID, @Nullable String> of(HttpServletRequest request) {
        return plan -> {
            var cookie = WebUtils.getCookie(request, NAME + plan);
            return cookie == null ? null : cookie.getValue();
        };
    }

    /** Gives the browser a code to keep, if there is one. */
    static void keep(
            UUID plan,
            @Nullable String code,
            LocalDate today,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (code == null) {
            return;
        }
        var left = Duration.ofDays(Week.of(today).last().toEpochDay() - today.toEpochDay() + 1);
        var cookie = ResponseCookie.from(NAME + plan, code)
                .path(PATH)
                .maxAge(left)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
