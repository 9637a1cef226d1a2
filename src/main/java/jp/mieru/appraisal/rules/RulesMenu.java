package jp.mieru.appraisal.rules;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the rules stand in the navigation: for everybody to read, for the office to write. */
@Configuration(proxyBeanMethods = false)
class RulesMenu {
    @Bean
    MenuEntry appraisalRulesNowEntry() {
        return new MenuEntry(
                Section.APPRAISAL,
                "appraisal.menu.rules-now",
                "/appraisal-rules/now",
                400,
                Set.of(Who.STAFF, Who.EXECUTIVE));
    }

    @Bean
    MenuEntry appraisalRulesEntry() {
        return new MenuEntry(
                Section.OFFICE, "appraisal.menu.rules", "/appraisal-rules", 400, Set.of(Who.OFFICE_APPRAISAL));
    }
}
