package jp.mieru.organization.internal;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Roster imports, undoing one and reorganisations wait for each other before they look at what there is. */
public final class OneChangeAtATime {
    private OneChangeAtATime() {}

    /** Waits for whoever is changing units and staff; lasts until the end of the transaction. */
    public static void lock(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organization.change'))")
                .query(row -> {});
    }
}
