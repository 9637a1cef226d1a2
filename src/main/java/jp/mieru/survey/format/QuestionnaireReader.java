package jp.mieru.survey.format;

import java.nio.file.Path;
import java.util.Optional;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.files.PlainText;
import jp.mieru.survey.questionnaire.Questionnaire;

/** Reads a questionnaire from YAML or a workbook, told by content. All that is wrong is found in one go. */
public final class QuestionnaireReader {
    private static final long MEGABYTE = 1L << 20;
    private static final Limits LIMITS = Limits.standard().withBytes(2 * MEGABYTE, 32 * MEGABYTE);

    private QuestionnaireReader() {}

    /**
     * Reads a file.
     *
     * @param name what its sender calls it, for faults
     * @param faults where faults go
     * @return the questionnaire, empty if there was any fault
     */
    public static Optional<Questionnaire> read(Path file, String name, Faults faults) {
        long before = faults.count();
        return PlainText.isPacked(file)
                ? parse(Optional.of(WorkbookNodes.read(file, name, LIMITS, faults)), before, faults)
                : PlainText.read(file, name, LIMITS, faults).flatMap(yaml -> readYaml(yaml, name, faults));
    }

    /** Reads YAML; otherwise as {@link #read}. */
    public static Optional<Questionnaire> readYaml(String yaml, String name, Faults faults) {
        long before = faults.count();
        Optional<Node> root = YamlNodes.read(yaml, name, faults);
        if (root.isEmpty() && faults.count() == before) {
            faults.add(Fault.ofFile(name, "survey.format.fault.no_questions"));
        }
        return parse(root, before, faults);
    }

    /**
     * A questionnaire that was made otherwise, as a file with it would be read. Each fault names as its file the list and the
     * place of the entry, such as {@code questions-0}, and as its line the place counted from 1.
     *
     * @param faults where faults go
     * @return the questionnaire, empty if there was any fault
     */
    public static Optional<Questionnaire> checked(Questionnaire questionnaire, Faults faults) {
        return parse(Optional.of(MapNodes.of(QuestionnaireYaml.map(questionnaire))), faults.count(), faults);
    }

    private static Optional<Questionnaire> parse(Optional<Node> root, long before, Faults faults) {
        Optional<Questionnaire> questionnaire = root.map(node -> new QuestionnaireParser(node, faults).questionnaire());
        return faults.count() > before ? Optional.empty() : questionnaire;
    }
}
