package jp.mieru.access.session;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a session has shown of who it is. Roles are not in it: they are read at each request. */
public enum Proof {
    /** A password, a one-time code or another system's word. */
    FIRST_FACTOR,
    /** A code of an authenticator, or its like in another system. */
    SECOND_FACTOR;

    /** Somebody who has shown this. */
    public static Authentication of(UUID account, Proof... shown) {
        List<SimpleGrantedAuthority> authorities = Stream.concat(Stream.of(FIRST_FACTOR), Arrays.stream(shown))
                .distinct()
                .map(proof -> new SimpleGrantedAuthority(proof.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, authorities);
    }

    /** Whether this was shown. */
    public boolean isIn(Authentication authentication) {
        return authentication.getAuthorities().stream().anyMatch(authority -> name().equals(authority.getAuthority()));
    }
}
