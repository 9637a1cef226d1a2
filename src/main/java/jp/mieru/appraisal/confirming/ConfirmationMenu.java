package jp.mieru.appraisal.confirming;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where confirmations stand in the navigation; whoever else confirms finds them among what is waiting. */
@Configuration(proxyBeanMethods = false)
class ConfirmationMenu {
    @Bean
    MenuEntry appraisalConfirmationsEntry() {
        return new MenuEntry(
                Section.RATING, "appraisal.menu.confirmations", "/appraisal-confirmations", 365, Set.of(Who.EXECUTIVE));
    }
}
