package jp.mieru.organization.reorganisation;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reorganisations are found. */
@Configuration(proxyBeanMethods = false)
class ReorganisationMenu {
    @Bean
    MenuEntry reorganisationsEntry() {
        return new MenuEntry(
                Section.OFFICE,
                "organization.reorganisation.menu",
                "/reorganisations",
                20,
                Set.of(Who.OFFICE_PLACEMENT));
    }
}
