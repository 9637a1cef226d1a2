package jp.mieru.engagement.results;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import jp.mieru.survey.ResultsPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where results stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ResultsMenu {
    /** Where staff find the results after they have answered. */
    @Bean
    ResultsPlace resultsPlace() {
        return new ResultsPlace("engagement.menu.results", "/results");
    }

    @Bean
    MenuEntry results() {
        return new MenuEntry(
                MenuEntry.Section.EFFECT,
                "engagement.menu.results",
                "/results",
                100,
                Set.of(Who.STAFF, Who.OFFICE_SURVEY, Who.EXECUTIVE));
    }
}
