package jp.mieru.access.signin;

import java.util.Locale;
import jp.mieru.access.password.Passwords;
import jp.mieru.access.session.Proof;
import jp.mieru.access.signin.SignInNames.Found;
import jp.mieru.access.throttle.Limit;
import jp.mieru.access.throttle.Throttle;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a staff number or mail address and a password; does and says the same for a name that does not exist. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private static final int LONGEST_NAME = 200;
    private final SignInNames names;
    private final Passwords passwords;
    private final Throttle throttle;
    private final ObjectProvider<Directory> directories;

    PasswordSignIn(SignInNames names, Passwords passwords, Throttle throttle, ObjectProvider<Directory> directories) {
        this.names = names;
        this.passwords = passwords;
        this.throttle = throttle;
        this.directories = directories;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = Normal.code(attempt.getName());
        var source = "from "
                + (attempt.getDetails() instanceof WebAuthenticationDetails details
                        ? Throttle.source(String.valueOf(details.getRemoteAddress()))
                        : "");
        var pair = source + " as " + shortened(name);
        take(source, Limit.SOURCE);
        take(pair, Limit.NAME_AND_SOURCE);
        var found = check(name, String.valueOf(attempt.getCredentials()));
        throttle.succeeded(pair);
        throttle.succeededOnce(source);
        return Proof.of(found.id());
    }

    private void take(String key, Limit limit) {
        var wait = throttle.attempt(key, limit);
        if (!wait.isZero()) {
            throw new NotYet(wait);
        }
    }

    private Found check(String name, String password) {
        var found = names.find(name).orElse(null);
        if (passwords.matches(password, found == null ? null : found.passwordHash()) && found != null) {
            return found;
        }
        return elsewhere(name, password);
    }

    private Found elsewhere(String name, String password) {
        for (var directory : directories) {
            var known = directory.identify(name, password);
            if (known.isPresent()) {
                return names.find(known.get()).orElseThrow(NotRegistered::new);
            }
        }
        throw new BadCredentialsException("sign-in refused");
    }

    private static String shortened(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.length() > LONGEST_NAME ? lower.substring(0, LONGEST_NAME) : lower;
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type == UsernamePasswordAuthenticationToken.class;
    }
}
