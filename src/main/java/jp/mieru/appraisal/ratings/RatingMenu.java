package jp.mieru.appraisal.ratings;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where appraisals stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class RatingMenu {
    @Bean
    MenuEntry ownAppraisalsEntry() {
        return new MenuEntry(Section.APPRAISAL, "appraisal.menu.mine", "/my-appraisals", 350, Set.of(Who.STAFF));
    }

    @Bean
    MenuEntry ratingsEntry() {
        return new MenuEntry(Section.RATING, "appraisal.menu.ratings", "/ratings", 360, Set.of(Who.SUPERVISOR));
    }
}
