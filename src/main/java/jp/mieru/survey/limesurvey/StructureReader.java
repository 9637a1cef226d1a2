package jp.mieru.survey.limesurvey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Limits;

/** Reads a survey's structure as LimeSurvey exports it, as XML (.lss) or separated by tabs (.txt), told by content. */
public final class StructureReader {
    private static final long MEGABYTE = 1L << 20;
    private static final int HEAD = 256;

    /** How much a structure may hold. */
    static final Limits LIMITS = Limits.standard()
            .withFreeText()
            .withBytes(20 * MEGABYTE, 64 * MEGABYTE)
            .withRows(100_000);

    private StructureReader() {}

    /**
     * Reads a file.
     *
     * @param name what its sender calls it, for faults
     * @param faults where faults go
     * @return the structure, empty if there was any fault
     */
    public static Optional<Structure> read(Path file, String name, Faults faults) {
        long before = faults.count();
        var builder = new StructureBuilder();
        try {
            if (Files.size(file) > LIMITS.fileBytes()) {
                faults.add(Fault.ofFile(name, "platform.files.fault.too_large", LIMITS.fileBytes() / MEGABYTE));
            } else if (isXml(file)) {
                XmlStructure.read(file, name, builder, faults);
            } else {
                TabbedStructure.read(file, name, builder, faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (faults.count() == before && !builder.hasQuestions()) {
            faults.add(Fault.ofFile(name, "survey.limesurvey.fault.no_questions"));
        }
        return faults.count() > before ? Optional.empty() : Optional.of(builder.build());
    }

    private static boolean isXml(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.replace("\uFEFF", "").stripLeading().startsWith("<");
        }
    }
}
