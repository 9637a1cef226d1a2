package jp.mieru.platform.jobs;

import java.util.UUID;

/** Identifies one piece of long work; its page is {@code /jobs/ID}. */
public record JobId(UUID value) {
    /** Address of the page on which its owner follows it. */
    public String href() {
        return "/jobs/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
