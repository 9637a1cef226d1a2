package jp.mieru.survey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Whole sheets that people send to a server over HTTP, as a browser does: with a session and the token of the first page. */
public final class Sheets {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String answer;

    /** @param address of the server, without a slash at its end */
    public Sheets(String address, RoundId round) {
        this.answer = address + "/surveys/" + round + "/answer";
    }

    /** The cookie of a session as signing in makes it. */
    public static String session(ApplicationContext context, String account) {
        return "mieru_session=" + saved(context.getBean(SessionRepository.class), account);
    }

    private static <S extends Session> String saved(SessionRepository<S> sessions, String account) {
        var session = sessions.createSession();
        var user =
                User.withUsername(account).password("").authorities(List.of()).build();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A sheet ready to be sent.
     *
     * @param cookie of the person's session
     * @param fields the answers, as {@code &q0=1&q1=2}
     */
    public HttpRequest ready(String cookie, String fields) throws IOException, InterruptedException {
        var page = HTTP.send(
                HttpRequest.newBuilder(URI.create(answer + "/new"))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        if (page.statusCode() != 200 || !token.find()) {
            throw new IllegalStateException(page.statusCode() + " " + page.headers() + page.body());
        }
        return HttpRequest.newBuilder(URI.create(answer))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("at=40&go=send&_csrf=" + token.group(1) + fields))
                .build();
    }

    /** Sends it; whether the server has acknowledged that it is stored. */
    public boolean acknowledged(HttpRequest sheet) throws IOException, InterruptedException {
        return redirectedTo(sheet).endsWith("/answer");
    }

    /** Sends it; where the server goes on, empty if it does not. */
    public String redirectedTo(HttpRequest sheet) throws IOException, InterruptedException {
        return HTTP.send(sheet, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
