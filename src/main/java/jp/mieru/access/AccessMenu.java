package jp.mieru.access;

import java.util.Set;
import jp.mieru.access.MenuEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where accounts and the audit trail stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccessMenu {
    private static final int LAST = 900;

    @Bean
    MenuEntry myAccount() {
        return new MenuEntry(Section.MINE, "access.account.title", "/account", LAST, Set.of(Who.SIGNED_IN));
    }

    @Bean
    MenuEntry accountsOfAll() {
        return new MenuEntry(Section.SYSTEM, "access.accounts.title", "/accounts", LAST, Set.of(Who.ADMINISTRATOR));
    }

    @Bean
    MenuEntry auditTrailOfOffice() {
        return new MenuEntry(Section.OFFICE, "access.trail.title", "/audit", LAST, Set.of(Who.OFFICE));
    }

    @Bean
    MenuEntry auditTrailOfSystem() {
        return new MenuEntry(Section.SYSTEM, "access.trail.title", "/audit", LAST + 1, Set.of(Who.ADMINISTRATOR));
    }
}
