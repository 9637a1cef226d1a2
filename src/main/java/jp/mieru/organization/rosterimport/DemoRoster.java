package jp.mieru.organization.rosterimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.mieru.organization.rosterfile.RosterFile;
import jp.mieru.organization.rosterstaging.RosterSource;
import jp.mieru.platform.demo.DemoChapter;
import org.springframework.stereotype.Component;

/** The units and staff of the demo city come in as those of a real one do. */
@Component
class DemoRoster implements DemoChapter {
    private final ImportRoster imports;

    DemoRoster(ImportRoster imports) {
        this.imports = imports;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void tell() {
        var sources = new ArrayList<RosterSource>();
        try {
            for (var file : RosterFile.values()) {
                var name = file.name().toLowerCase(Locale.ROOT) + ".csv";
                sources.add(new RosterSource(file, name, unpack(name)));
            }
            var result = imports.now(null, List.copyOf(sources), null, false);
            if (result.faults().any()) {
                throw new IllegalStateException(result.faults().list().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sources.forEach(source -> source.path().toFile().delete());
        }
    }

    private static Path unpack(String name) throws IOException {
        var file = Files.createTempFile("mieru-demo-", ".csv");
        try (InputStream in = Objects.requireNonNull(DemoRoster.class.getResourceAsStream("/demo/mirai/" + name));
                var out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        return file;
    }
}
