package jp.mieru.platform.jobs;

import java.time.Duration;

/** Work that recurs, on one node at a time; a bean. A failure is logged, and the next turn tries again. */
public interface RecurringWork {
    /** A name that stays the same over versions. */
    String name();

    /** The pause between two turns. */
    Duration every();

    void run();
}
