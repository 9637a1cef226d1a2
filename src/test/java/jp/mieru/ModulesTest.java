package jp.mieru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private static final Path DOCUMENT = Path.of("docs/modules/modules.md");
    private final ApplicationModules modules = ApplicationModules.of(MieruApplication.class);

    @Test
    void arrowsPointDownAndNowhereElse() {
        modules.verify();
    }

    /** Renews the document; a difference to the committed one fails, so that it is committed with the change. */
    @Test
    void theDocumentShowsTheModulesAsTheyAre() throws IOException {
        var before = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        var now = "# Modules\n\nWritten by `ModulesTest`; arrows say who uses whom.\n\n```mermaid\ngraph TD\n"
                + modules.stream().map(this::arrows).sorted().collect(Collectors.joining()) + "```\n";
        Files.createDirectories(DOCUMENT.getParent());
        Files.writeString(DOCUMENT, now);
        assertThat(before).as("commit the renewed " + DOCUMENT).isEqualTo(now);
    }

    private String arrows(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(target -> "    %s --> %s\n".formatted(module.getIdentifier(), target.getIdentifier()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("", "    %s\n".formatted(module.getIdentifier()), ""));
    }
}
