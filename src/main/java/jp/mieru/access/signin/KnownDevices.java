package jp.mieru.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.access.signin.SignInNames.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Browsers from which an account signed in before. A signed cookie says so, of the last five accounts and without their
 * names, until the password is another or half a year has passed. It proves nothing but that: whoever has it still needs
 * the password.
 */
@Component
class KnownDevices {
    private static final int MOST = 5;
    private static final int DAYS = 180;
    private static final String BETWEEN = ":";
    private final Signature signature;
    private final Clock clock;
    private final boolean https;

    KnownDevices(Signature signature, Clock clock, @Value("${mieru.access.https:false}") boolean https) {
        this.signature = signature;
        this.clock = clock;
        this.https = https;
    }

    /** From where the request comes. */
    Origin origin(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return new Origin(request, cookie == null ? null : cookie.getValue());
    }

    /** The part of the cookie by which this account is known, or null. */
    @Nullable
    String known(@Nullable String cookie, Found account) {
        return marks(cookie).filter(mark -> isOf(account, mark)).findFirst().orElse(null);
    }

    /** Lets the browser keep that this account signed in. */
    void remember(Found account, HttpServletRequest request, HttpServletResponse response) {
        var today = LocalDate.now(clock).toEpochDay();
        var others = marks(origin(request).device()).filter(mark -> !isOf(account, mark));
        var kept = Stream.concat(Stream.of(mark(account, today)), others)
                .limit(MOST)
                .collect(Collectors.joining(BETWEEN));
        var cookie = ResponseCookie.from(name(request), kept)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Strict")
                .path("/")
                .maxAge(Duration.ofDays(DAYS));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private static Stream<String> marks(@Nullable String cookie) {
        return cookie == null
                ? Stream.of()
                : Arrays.stream(cookie.split(BETWEEN, MOST + 1))
                        .limit(MOST)
                        .filter(mark -> mark.matches("\\d{1,6}\\.[\\w-]{43}"));
    }

    private boolean isOf(Found account, String mark) {
        var day = Long.parseLong(mark.substring(0, mark.indexOf('.')));
        var age = LocalDate.now(clock).toEpochDay() - day;
        return age >= 0 && age < DAYS && Signature.isEqual(mark, mark(account, day));
    }

    private String mark(Found account, long day) {
        return day + "." + signature.of("device " + account.id() + " " + day + " " + account.passwordHash());
    }

    private String name(HttpServletRequest request) {
        return (isSecure(request) ? "__Host-" : "") + "mieru_device";
    }

    private boolean isSecure(HttpServletRequest request) {
        return https || request.isSecure();
    }
}
