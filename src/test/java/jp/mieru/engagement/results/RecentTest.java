package jp.mieru.engagement.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {
    private final Recent<String, String> recent = new Recent<>(10, String::length);

    @Test
    void whatWasUsedLastIsKept() {
        recent.keep("first", "12345");
        recent.keep("second", "12345");
        assertThat(recent.find("first")).isPresent();
        recent.keep("third", "1");
        assertThat(recent.find("first")).isPresent();
        assertThat(recent.find("second")).isEmpty();
        assertThat(recent.find("third")).isPresent();
    }

    @Test
    void theNewestIsKeptHoweverLarge() {
        recent.keep("small", "1");
        recent.keep("large", "123456789012345");
        assertThat(recent.find("large")).isPresent();
        assertThat(recent.find("small")).isEmpty();
    }
}
