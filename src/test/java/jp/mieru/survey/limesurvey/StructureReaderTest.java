package jp.mieru.survey.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StructureReaderTest {
    private static final int MOST = 200_000;

    @TempDir
    Path folder;

    @Test
    void aStructureOfMoreRowsThanMayBeIsAFault() throws IOException {
        Path file = folder.resolve("s.lss");
        Files.writeString(
                file, "<document><answers><rows>" + "<row/>".repeat(MOST + 1) + "</rows></answers></document>");
        var faults = new Faults();
        assertThat(StructureReader.read(file, "s.lss", faults)).isEmpty();
        assertThat(faults.list()).extracting(Fault::reason).containsExactly("platform.files.fault.too_many_rows");
    }
}
