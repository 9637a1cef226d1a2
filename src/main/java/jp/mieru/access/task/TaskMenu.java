package jp.mieru.access.task;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where long work, notices and the outbox stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class TaskMenu {
    private static final int LAST = 900;

    @Bean
    MenuEntry notices() {
        return new MenuEntry(MenuEntry.Section.MINE, "access.notice.title", "/notices", LAST, Set.of(Who.SIGNED_IN));
    }

    @Bean
    MenuEntry jobsOfMine() {
        return new MenuEntry(MenuEntry.Section.OFFICE, "access.job.title", "/jobs", LAST, Set.of(Who.OFFICE));
    }

    @Bean
    MenuEntry outboxOfAll() {
        return new MenuEntry(
                MenuEntry.Section.SYSTEM, "access.outbox.title", "/outbox", LAST, Set.of(Who.ADMINISTRATOR));
    }
}
