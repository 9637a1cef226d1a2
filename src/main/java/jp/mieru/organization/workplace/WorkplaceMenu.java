package jp.mieru.organization.workplace;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a leader's page is found. */
@Configuration(proxyBeanMethods = false)
class WorkplaceMenu {
    @Bean
    MenuEntry workplaceEntry() {
        return new MenuEntry(Section.WORKPLACE, "organization.workplace.menu", "/workplace", 0, Set.of(Who.SUPERVISOR));
    }
}
