package jp.mieru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Modules name their migrations apart from one another; the database has one line of versions. */
class MigrationsTest {
    @Test
    void noTwoMigrationsHaveTheSameVersion() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            var versions = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .map(name -> name.substring(0, name.indexOf("__")))
                    .toList();
            assertThat(versions).isNotEmpty().doesNotHaveDuplicates();
        }
    }
}
