package jp.mieru.appraisal.cycle;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where cycles stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class CycleMenu {
    @Bean
    MenuEntry appraisalCyclesEntry() {
        return new MenuEntry(
                Section.OFFICE, "appraisal.menu.cycles", "/appraisal-cycles", 401, Set.of(Who.OFFICE_APPRAISAL));
    }
}
