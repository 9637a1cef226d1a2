package jp.mieru.goals.philosophy;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the philosophy stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class PhilosophyMenu {
    @Bean
    MenuEntry philosophyEntry() {
        return new MenuEntry(
                MenuEntry.Section.CONTRIBUTION,
                "goals.menu.philosophy",
                "/philosophy",
                400,
                Set.of(Who.STAFF, Who.OFFICE, Who.EXECUTIVE));
    }
}
