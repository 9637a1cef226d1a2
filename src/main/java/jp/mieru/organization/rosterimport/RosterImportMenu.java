package jp.mieru.organization.rosterimport;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the office finds imports. */
@Configuration(proxyBeanMethods = false)
class RosterImportMenu {
    @Bean
    MenuEntry rosterImportEntry() {
        return new MenuEntry(
                MenuEntry.Section.OFFICE,
                "organization.rosterimport.menu",
                "/roster-imports",
                30,
                Set.of(Who.OFFICE_PLACEMENT));
    }
}
