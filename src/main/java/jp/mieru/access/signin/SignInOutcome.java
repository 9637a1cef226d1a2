package jp.mieru.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import jp.mieru.access.session.SignIn;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows upon an attempt to sign in: on to where the person wanted to go, or back with a reason. */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private final SignIn signIn;
    private final SignInNames names;
    private final KnownDevices devices;

    SignInOutcome(SignIn signIn, SignInNames names, KnownDevices devices) {
        this.signIn = signIn;
        this.names = names;
        this.devices = devices;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        var account = UUID.fromString(authentication.getName());
        var how = authentication instanceof OAuth2AuthenticationToken ? "openid connect" : "password";
        signIn.note(account, how, request);
        names.find(account).ifPresent(found -> devices.remember(found, request, response));
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        var reason = switch (refusal) {
            case NotYet notYet -> "wait=" + notYet.seconds();
            case NotRegistered unknown -> "unregistered";
            case InternalAuthenticationServiceException broken -> "unreachable";
            default -> "failed";
        };
        getRedirectStrategy().sendRedirect(request, response, "/sign-in?" + reason);
    }
}
