package jp.mieru.access.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.ldap.NamingException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.stereotype.Component;

/** An LDAP server or Active Directory, where {@code mieru.access.ldap.url} names one. Passwords stay there. */
@Component
@ConditionalOnProperty("mieru.access.ldap.url")
@EnableConfigurationProperties(LdapDirectory.Ldap.class)
class LdapDirectory implements Directory {
    private static final String TIMEOUT_MILLIS = "5000";
    private final Ldap settings;
    private final BindAuthenticator authenticator;

    /**
     * The directory.
     *
     * @param url {@code ldaps://host:636/dc=city,dc=example,dc=jp}
     * @param managerDn who searches; anonymous if null
     * @param searchBase below the url's base
     * @param filter finds the person; {@code {0}} is what was typed
     * @param attribute holds the staff number or mail address
     */
    @ConfigurationProperties("mieru.access.ldap")
    record Ldap(
            String url,
            @Nullable String managerDn,
            @Nullable String managerPassword,
            @DefaultValue("") String searchBase,

            @DefaultValue("(|(employeeNumber={0})(mail={0})(sAMAccountName={0}))")
            String filter,

            @DefaultValue("employeeNumber") String attribute) {}

    LdapDirectory(Ldap settings) {
        this.settings = settings;
        var source = new DefaultSpringSecurityContextSource(settings.url());
        if (settings.managerDn() != null && settings.managerPassword() != null) {
            source.setUserDn(settings.managerDn());
            source.setPassword(settings.managerPassword());
        } else {
            source.setAnonymousReadOnly(true);
        }
        source.setBaseEnvironmentProperties(new HashMap<String, Object>(Map.of(
                "com.sun.jndi.ldap.connect.timeout",
                TIMEOUT_MILLIS,
                "com.sun.jndi.ldap.read.timeout",
                TIMEOUT_MILLIS)));
        source.afterPropertiesSet();
        authenticator = new BindAuthenticator(source);
        authenticator.setUserSearch(new FilterBasedLdapUserSearch(settings.searchBase(), settings.filter(), source));
    }

    /** An empty password is refused here, for many servers take it for a guest's. */
    @Override
    public Optional<String> identify(String name, String password) {
        if (name.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        try {
            var entry = authenticator.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
            return Optional.ofNullable(entry.getStringAttribute(settings.attribute()));
        } catch (BadCredentialsException | UsernameNotFoundException refused) {
            return Optional.empty();
        } catch (NamingException | IncorrectResultSizeDataAccessException broken) {
            throw new InternalAuthenticationServiceException("directory", broken);
        }
    }
}
