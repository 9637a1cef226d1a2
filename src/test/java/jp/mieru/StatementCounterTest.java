package jp.mieru;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class StatementCounterTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void hearsEachStatementOnce() {
        var heard = StatementCounter.during(() -> {
            jdbc.sql("select :one").param("one", 1).query(Integer.class).single();
            jdbc.sql("select 2").query(Integer.class).single();
        });
        assertThat(heard).containsExactly("select ?", "select 2");
    }
}
