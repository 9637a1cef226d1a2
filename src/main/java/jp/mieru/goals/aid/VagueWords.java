package jp.mieru.goals.aid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The words that leave open what will be different, as {@code goals/vague-words.txt} lists them. */
@Configuration(proxyBeanMethods = false)
class VagueWords {
    /** One a line; what follows # is for people. */
    static List<String> read() {
        try {
            return new ClassPathResource("goals/vague-words.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    GoalHints goalHints() {
        return new GoalHints(read());
    }
}
