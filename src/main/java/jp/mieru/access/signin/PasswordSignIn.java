package jp.mieru.access.signin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a staff number or mail address and a password; takes as long for a name that does not exist. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final String nobody;

    PasswordSignIn(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.nobody = java.util.Objects.requireNonNull(
                encoder.encode(UUID.randomUUID().toString()));
    }

    private record Found(UUID id, String hash) {}

    @Override
    public Authentication authenticate(Authentication attempt) {
        var found = jdbc.sql("""
                        select id, password_hash as hash from access.account
                        where (staff_number = :name or mail = :name) and closed_at is null and password_hash is not null
                        """)
                .param("name", attempt.getName().strip())
                .query(Found.class)
                .optional();
        var password = String.valueOf(attempt.getCredentials());
        if (!encoder.matches(password, found.map(Found::hash).orElse(nobody)) || found.isEmpty()) {
            throw new BadCredentialsException("sign-in refused");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                found.get().id().toString(), null, List.of(new SimpleGrantedAuthority("SIGNED_IN")));
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }
}
