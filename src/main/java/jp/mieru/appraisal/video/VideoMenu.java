package jp.mieru.appraisal.video;

import java.util.Set;
import jp.mieru.access.MenuEntry;
import jp.mieru.access.MenuEntry.Section;
import jp.mieru.access.Who;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the videos stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class VideoMenu {
    @Bean
    MenuEntry videosEntry() {
        return new MenuEntry(Section.APPRAISAL, "appraisal.menu.videos", "/videos", 400, Set.of(Who.STAFF));
    }

    @Bean
    MenuEntry videoDeskEntry() {
        return new MenuEntry(
                Section.OFFICE, "appraisal.menu.video-desk", "/video-desk", 450, Set.of(Who.OFFICE_APPRAISAL));
    }
}
