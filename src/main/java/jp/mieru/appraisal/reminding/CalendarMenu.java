package jp.mieru.appraisal.reminding;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the calendar stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class CalendarMenu {
    @Bean
    MenuEntry appraisalCalendarEntry() {
        return new MenuEntry(
                Section.APPRAISAL, "appraisal.menu.calendar", "/appraisal-calendar", 390, Set.of(Who.STAFF));
    }
}
