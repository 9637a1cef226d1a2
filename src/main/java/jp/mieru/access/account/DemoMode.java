package jp.mieru.access.account;

import jp.mieru.platform.demo.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this is the demo city, whose accounts are open to everybody. A database of one's own is never taken for it. */
@Component
public class DemoMode {
    private final Installation installation;
    private final boolean embedded;

    DemoMode(Installation installation, @Value("${mieru.embedded:false}") boolean embedded) {
        this.installation = installation;
        this.embedded = embedded;
    }

    public boolean isOn() {
        return embedded && installation.isDemo();
    }
}
