package jp.mieru.access.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether people who see much must show a second factor ({@code mieru.access.second-factor}, {@code required} unless it
 * says {@code off}). The demo city asks nobody.
 */
@Component
class SecondFactorSetting {
    private final boolean required;
    private final DemoMode demo;

    SecondFactorSetting(@Value("${mieru.access.second-factor:required}") String setting, DemoMode demo) {
        this.required = !"off".equals(setting) && !"false".equals(setting);
        this.demo = demo;
    }

    boolean isRequired() {
        return required && !demo.isOn();
    }
}
