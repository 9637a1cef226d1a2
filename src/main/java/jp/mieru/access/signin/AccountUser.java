package jp.mieru.access.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.session.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom a provider vouches for, under the account's own name. */
final class AccountUser extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;
    private final UUID account;

    private AccountUser(OidcUser user, UUID account, Collection<? extends GrantedAuthority> proofs) {
        super(proofs, user.getIdToken(), user.getUserInfo());
        this.account = account;
    }

    static AccountUser of(OidcUser user, UUID account, boolean secondFactorShown) {
        List<Proof> shown = secondFactorShown ? Arrays.asList(Proof.values()) : List.of(Proof.FIRST_FACTOR);
        return new AccountUser(
                user,
                account,
                shown.stream()
                        .map(proof -> new SimpleGrantedAuthority(proof.name()))
                        .toList());
    }

    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof AccountUser user && user.account.equals(account);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + account.hashCode();
    }
}
