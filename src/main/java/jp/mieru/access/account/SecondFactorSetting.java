package jp.mieru.access.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether people who see much must show a second factor ({@code mieru.access.second-factor}, {@code required} unless it
 * says {@code off}). The demo city asks nobody, for its accounts are open to everybody.
 */
@Component
public class SecondFactorSetting {
    private final boolean required;
    private final boolean embedded;

    SecondFactorSetting(
            @Value("${mieru.access.second-factor:required}") String setting,
            @Value("${mieru.embedded:false}") boolean embedded) {
        this.required = !"off".equals(setting) && !"false".equals(setting);
        this.embedded = embedded;
    }

    /** Whether it holds in an installation that is the demo city or is not. */
    public boolean isRequired(boolean demo) {
        return required && !isDemo(demo);
    }

    /** Whether this is the demo city: a database of one's own is never taken for it. */
    public boolean isDemo(boolean demo) {
        return embedded && demo;
    }
}
