package jp.mieru.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;

class FirewallTest {
    private final MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/action-plans");

    @Test
    void charactersThatNobodyCanReadAreTakenOutOfWhatIsTypedOrPasted() {
        sent.addParameter("sentence", "会議は\u0001三十分\u000Bまで\uFFFEに\uD842する", "に近い");
        var passed = new Firewall().getFirewalledRequest(sent);
        assertThat(passed.getParameter("sentence")).isEqualTo("会議は三十分までにする");
        assertThat(passed.getParameterValues("sentence")).containsExactly("会議は三十分までにする", "に近い");
        assertThat(passed.getParameterMap().get("sentence")).containsExactly("会議は三十分までにする", "に近い");
        assertThat(passed.getParameter("none")).isNull();
    }

    @Test
    void linesTabsAndRareCharactersStay() {
        var text = "一行\r\n二行\t\uD842\uDFB7野\u200D葛\uDB40\uDD00";
        sent.addParameter("sentence", text);
        assertThat(new Firewall().getFirewalledRequest(sent).getParameter("sentence"))
                .isEqualTo(text);
    }

    @Test
    void aNulIsRefused() {
        sent.addParameter("sentence", "a\u0000b");
        var passed = new Firewall().getFirewalledRequest(sent);
        assertThatThrownBy(() -> passed.getParameter("sentence")).isInstanceOf(RequestRejectedException.class);
    }
}
