package jp.mieru.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The 5th of October 2026, ten in the morning in Japan: a survey of the {@link Town} is open. */
@TestConfiguration(proxyBeanMethods = false)
@NullUnmarked
public class October {
    @Bean
    @Primary
    Clock october() {
        return Clock.fixed(Instant.parse("2026-10-05T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    }
}
