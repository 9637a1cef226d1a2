package jp.mieru.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Files for tests, written to a directory that the test owns, and what reading them gives. */
record TableFiles(Path directory) {

    static final Charset CP932 = Charset.forName("windows-31j");

    /** All rows and faults of a file. */
    record Read(List<String> header, List<List<String>> rows, List<Long> lines, Faults faults) {

        List<String> reasons() {
            return faults.list().stream()
                    .map(fault -> fault.reason().substring("platform.files.fault.".length()))
                    .toList();
        }
    }

    Read text(String content) {
        return text(content, StandardCharsets.UTF_8, Limits.standard());
    }

    Read text(String content, Charset charset, Limits limits) {
        return bytes(content.getBytes(charset), limits);
    }

    Read bytes(byte[] content, Limits limits) {
        return read(write(content), limits);
    }

    Path write(byte[] content) {
        try {
            return Files.write(Files.createTempFile(directory, "table", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Read read(Path file, Limits limits) {
        try (Table table = Tables.open(file, "roster.csv", limits)) {
            List<List<String>> rows = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            for (Row row : table) {
                rows.add(row.cells());
                lines.add(row.line());
            }
            return new Read(table.header(), rows, lines, table.faults());
        }
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
