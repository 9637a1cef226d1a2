package jp.mieru.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.AuditTrail;
import jp.mieru.access.SignedIn;
import jp.mieru.access.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Begins a session where Spring Security's own filters do not, and notes each sign-in. */
@Component
public class SignIn {
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;
    private final LocaleResolver languages;
    private final ApplicationEventPublisher events;

    SignIn(JdbcClient jdbc, AuditTrail trail, Clock clock, LocaleResolver languages, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
        this.languages = languages;
        this.events = events;
    }

    /** Signs somebody in under a new session id, so that an id known before is worth nothing. */
    public void begin(Authentication proven, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(proven);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Notes that somebody signed in, and the language they read. */
    public void note(UUID account, String how, HttpServletRequest request) {
        events.publishEvent(new SignedIn(account, request));
        jdbc.sql("""
                        update access.account set last_signed_in_at = :now,
                               language = case when :language = 'en' then 'en' else 'ja' end
                        where id = :id returning name
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("language", languages.resolveLocale(request).getLanguage())
                .param("id", account)
                .query((row, number) -> row.getString("name"))
                .optional()
                .ifPresent(name -> trail.changed(
                        new Viewer(account, null, name, Set.of(), false, false, false), "access.signed-in", null, how));
    }
}
