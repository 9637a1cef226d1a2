package jp.mieru.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class DropOldUploadsTest {
    @Autowired
    KeptFiles files;

    @Autowired
    DropOldUploads drop;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasBroughtMoreThanEightDaysAgoIsKeptNoLonger() throws IOException {
        var old = files.take(new ByteArrayInputStream(new byte[] {1}));
        var fresh = files.take(new ByteArrayInputStream(new byte[] {2}));
        jdbc.sql("update platform.upload set taken_at = taken_at - interval '9 days' where id = :id")
                .param("id", old)
                .update();
        drop.run();
        assertThat(jdbc.sql("select upload_id from platform.upload_part")
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(fresh);
    }
}
