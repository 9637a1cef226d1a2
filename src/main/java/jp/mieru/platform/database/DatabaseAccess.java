package jp.mieru.platform.database;

import java.util.Map;
import java.util.Objects;

/**
 * How to reach one database: as its owner, who migrates it, and as the application, which may neither change the schema
 * nor rewrite the audit trail.
 *
 * @param url JDBC address
 * @param owner role that owns the schemas
 * @param ownerPassword its password
 * @param application role that the running application uses
 * @param applicationPassword its password
 */
public record DatabaseAccess(
        String url, String owner, String ownerPassword, String application, String applicationPassword) {

    /** The access of an owner whose application role is named and secured after it, the same on every node. */
    public static DatabaseAccess ofOwner(String url, String owner, String ownerPassword) {
        return new DatabaseAccess(
                url, owner, ownerPassword, owner + "_app", ApplicationRole.passwordFor(owner, ownerPassword));
    }

    /** The Spring properties that make the application use this database. */
    public Map<String, Object> asProperties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", application,
                "spring.datasource.password", applicationPassword,
                "spring.flyway.url", url,
                "spring.flyway.user", owner,
                "spring.flyway.password", ownerPassword,
                "spring.flyway.placeholders.application", application);
    }

    /** Never shows a password. */
    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", " + owner + ", " + Objects.requireNonNull(application) + "]";
    }
}
