package jp.mieru.access.signin;

import java.util.Locale;
import java.util.Objects;
import jp.mieru.access.password.Passwords;
import jp.mieru.access.session.Proof;
import jp.mieru.access.signin.SignInNames.Found;
import jp.mieru.access.throttle.Attempt;
import jp.mieru.access.throttle.Limit;
import jp.mieru.access.throttle.Suspicion;
import jp.mieru.access.throttle.Throttle;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a staff number or mail address and a password; does and says the same for a name that does not exist. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private static final int LONGEST_NAME = 200;
    private final SignInNames names;
    private final Passwords passwords;
    private final KnownDevices devices;
    private final Throttle throttle;
    private final Suspicion suspicion;
    private final ObjectProvider<Directory> directories;

    PasswordSignIn(
            SignInNames names,
            Passwords passwords,
            KnownDevices devices,
            Throttle throttle,
            Suspicion suspicion,
            ObjectProvider<Directory> directories) {
        this.names = names;
        this.passwords = passwords;
        this.devices = devices;
        this.throttle = throttle;
        this.suspicion = suspicion;
        this.directories = directories;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = Normal.code(attempt.getName());
        var origin = (Origin) Objects.requireNonNull(attempt.getDetails());
        var named = names.find(name).orElse(null);
        var device = named == null ? null : devices.known(origin.device(), named);
        return device == null
                ? fromAnywhere(named, name, origin, attempt)
                : from("device " + device, named, name, attempt);
    }

    /** Whoever sits behind the same address as a guesser may have to wait with them. */
    private Authentication fromAnywhere(@Nullable Found named, String name, Origin origin, Authentication attempt) {
        var source = take("from " + origin.source(), Limit.SOURCE);
        try {
            var proof = from("from " + origin.source() + " as " + shortened(name), named, name, attempt);
            throttle.takeBack(source);
            return proof;
        } catch (BadCredentialsException refused) {
            suspicion.failed(source, null, "");
            throw refused;
        }
    }

    private Authentication from(String key, @Nullable Found named, String name, Authentication attempt) {
        var taken = take(key, Limit.NAME_AND_SOURCE);
        try {
            var found = check(named, name, String.valueOf(attempt.getCredentials()));
            throttle.succeeded(key);
            return Proof.of(found.id());
        } catch (BadCredentialsException refused) {
            suspicion.failed(taken, named == null ? null : named.staff(), named == null ? "" : named.name());
            throw refused;
        }
    }

    private Attempt take(String key, Limit limit) {
        var attempt = throttle.attempt(key, limit);
        if (attempt.isRefused()) {
            throw new NotYet(attempt.delay());
        }
        return attempt;
    }

    private Found check(@Nullable Found named, String name, String password) {
        if (passwords.matches(password, named == null ? null : named.passwordHash()) && named != null) {
            return named;
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
