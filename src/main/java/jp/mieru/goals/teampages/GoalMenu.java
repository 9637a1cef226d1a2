package jp.mieru.goals.teampages;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where goals stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class GoalMenu {
    @Bean
    MenuEntry ownGoalsEntry() {
        return new MenuEntry(Section.CONTRIBUTION, "goals.menu.own", "/goals", 100, Set.of(Who.STAFF));
    }

    @Bean
    MenuEntry unitGoalsEntry() {
        return new MenuEntry(
                Section.CONTRIBUTION,
                "goals.menu.units",
                "/unit-goals",
                200,
                Set.of(Who.STAFF, Who.OFFICE, Who.EXECUTIVE));
    }

    @Bean
    MenuEntry teamGoalsEntry() {
        return new MenuEntry(
                Section.CONTRIBUTION, "goals.menu.team", "/team-goals", 300, Set.of(Who.SUPERVISOR, Who.EXECUTIVE));
    }
}
