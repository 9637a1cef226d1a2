package jp.mieru.dialogue.thanks;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where thank-you cards stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class CardMenu {
    @Bean
    MenuEntry cardsEntry() {
        return new MenuEntry(
                MenuEntry.Section.TALKS, "dialogue.menu.cards", "/thank-you-cards", 310, Set.of(Who.STAFF));
    }
}
