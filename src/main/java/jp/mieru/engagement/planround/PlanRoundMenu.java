package jp.mieru.engagement.planround;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the plans of all units stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlanRoundMenu {
    @Bean
    MenuEntry actionPlanRoundsEntry() {
        return new MenuEntry(
                MenuEntry.Section.EFFECT,
                "engagement.menu.planrounds",
                "/action-plan-rounds",
                160,
                Set.of(Who.OFFICE_SURVEY, Who.EXECUTIVE));
    }
}
