package jp.mieru.platform.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose installation this is. Read once; it hardly ever changes. */
@Component
public class Installation {
    private static final Facts UNKNOWN = new Facts("", false);
    private final JdbcClient jdbc;
    private volatile @Nullable Facts facts;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Facts(String municipality, boolean demo) {}

    /** Name of the local government that runs it; empty until it is given. */
    public String municipality() {
        return facts().municipality();
    }

    /** Whether this is the demo city, with accounts that everybody knows. */
    public boolean isDemo() {
        return facts().demo();
    }

    void found(String municipality, boolean demo) {
        jdbc.sql("""
                        insert into platform.installation (municipality, demo, completed_at)
                        values (:name, :demo, case when :demo then null else now() end)
                        on conflict do nothing
                        """).param("name", municipality).param("demo", demo).update();
        facts = null;
    }

    void complete() {
        jdbc.sql("update platform.installation set completed_at = now()").update();
    }

    private Facts facts() {
        var known = facts;
        if (known == null) {
            known = jdbc.sql("select municipality, demo from platform.installation")
                    .query(Facts.class)
                    .optional()
                    .orElse(UNKNOWN);
            facts = known == UNKNOWN ? null : known;
        }
        return known;
    }
}
