package jp.mieru.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Connections as the owner of the tables, for the operator's commands; requests never get one. */
@Component
public class OwnerConnections {
    private final String url;
    private final String owner;
    private final String password;

    OwnerConnections(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    /** A connection of its own, to be closed. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }
}
