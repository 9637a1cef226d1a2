package jp.mieru.appraisal.closeddays;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where closed days stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ClosedDayMenu {
    @Bean
    MenuEntry appraisalClosedDaysEntry() {
        return new MenuEntry(
                Section.OFFICE,
                "appraisal.menu.closed-days",
                "/appraisal-closed-days",
                403,
                Set.of(Who.OFFICE_APPRAISAL));
    }
}
