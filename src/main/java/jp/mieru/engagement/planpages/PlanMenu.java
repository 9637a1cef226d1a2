package jp.mieru.engagement.planpages;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where plans stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlanMenu {
    @Bean
    MenuEntry actionPlansEntry() {
        return new MenuEntry(
                MenuEntry.Section.EFFECT, "engagement.menu.plans", "/action-plans", 150, Set.of(Who.STAFF));
    }
}
