package jp.mieru;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void arrowsPointDownAndNowhereElse() {
        ApplicationModules.of(MieruApplication.class).verify();
    }
}
