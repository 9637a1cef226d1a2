package jp.mieru.survey.kiosk;

import jp.mieru.access.SignedIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** No session knows both an account and a code: whoever signs in where somebody sits by code ends that. */
@Component
class LeaveAtSignIn {
    @EventListener
    void on(SignedIn signedIn) {
        Sitting.leave(signedIn.request());
    }
}
