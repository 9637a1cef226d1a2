package jp.mieru.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

class TemporaryFilesTest {
    @TempDir
    Path data;

    @Test
    void aFileIsThereForItsWorkAloneAndForNobodyElse() throws IOException {
        try (var files = new TemporaryFiles(data.toString())) {
            var seen = new ArrayList<Path>();
            String read = files.with(source("回答"), path -> {
                seen.add(path);
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rw-------");
                return Files.readString(path);
            });
            assertThat(read).isEqualTo("回答");
            assertThat(seen).singleElement().satisfies(path -> assertThat(path).doesNotExist());
            assertThat(seen.getFirst().startsWith(data)).isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFileGoesAlsoWhereItsWorkFails() throws IOException {
        try (var files = new TemporaryFiles(data.toString())) {
            assertThatThrownBy(() -> files.with(source("x"), path -> {
                        throw new IOException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(names(files.folder())).containsExactly("lock");
        }
        assertThat(names(data.resolve("temporary"))).containsExactly("mieru-lock");
    }

    @Test
    void whatAKilledServerHasLeftGoesAtTheNextStartAndNothingElse() throws IOException {
        Path left = Files.createDirectories(data.resolve("temporary/mieru-4711"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("upload_1.tmp"), "回答と自由記述");
        Path foreign = Files.createDirectories(data.resolve("temporary/of-somebody"));
        try (var living = new TemporaryFiles(data.toString())) {
            Path beside = living.folder();
            assertThat(left).doesNotExist();
            try (var next = new TemporaryFiles(data.toString())) {
                assertThat(next.folder()).exists().isNotEqualTo(beside);
                assertThat(beside).exists();
            }
            assertThat(foreign).exists();
        }
    }

    private static ByteArrayResource source(String text) {
        return new ByteArrayResource(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
