package jp.mieru.appraisal.payresults;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the results for pay stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PayMenu {
    @Bean
    MenuEntry appraisalPayEntry() {
        return new MenuEntry(Section.OFFICE, "appraisal.menu.pay", "/appraisal-pay", 406, Set.of(Who.OFFICE_APPRAISAL));
    }
}
