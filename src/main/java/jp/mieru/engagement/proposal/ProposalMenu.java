package jp.mieru.engagement.proposal;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where proposals stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProposalMenu {
    private static final int AFTER_THEMES = 312;

    @Bean
    MenuEntry trainingProposals() {
        return new MenuEntry(
                MenuEntry.Section.OFFICE,
                "engagement.menu.proposals",
                "/training-proposals",
                AFTER_THEMES,
                Set.of(Who.OFFICE_SURVEY, Who.OFFICE_TRAINING));
    }
}
