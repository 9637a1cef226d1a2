package jp.mieru.survey.limesurvey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;

/**
 * The structure as XML: the rows of LimeSurvey's tables. Since version 4 texts stand in tables of their own ({@code
 * question_l10ns} and so on), before beside what they are texts of.
 */
final class XmlStructure {
    private static final int MOST_ROWS = 200_000;
    private static final int DEPTH_OF_TABLES = 2;
    private static final int DEPTH_OF_ROWS = 4;
    private static final int DEPTH_OF_FIELDS = 5;

    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    private final StructureBuilder builder;

    private XmlStructure(StructureBuilder builder) {
        this.builder = builder;
    }

    static void read(Path file, String name, StructureBuilder builder, Faults faults) throws IOException {
        var structure = new XmlStructure(builder);
        try (InputStream in = Files.newInputStream(file)) {
            if (structure.collect(factory().createXMLStreamReader(in))) {
                structure.build();
            } else {
                faults.add(Fault.ofFile(name, "platform.files.fault.too_many_rows", MOST_ROWS));
            }
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            faults.add(Fault.ofLine(name, at == null ? 0 : at.getLineNumber(), "survey.limesurvey.fault.broken"));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** False if there are more rows than may be. */
    private boolean collect(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        int rows = 0;
        String table = "";
        String field = "";
        Map<String, String> row = new HashMap<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth == DEPTH_OF_TABLES) {
                        table = xml.getLocalName();
                    } else if (depth == DEPTH_OF_ROWS && xml.getLocalName().equals("row")) {
                        if (++rows > MOST_ROWS) {
                            return false;
                        }
                        row = new HashMap<>();
                        tables.computeIfAbsent(table, first -> new ArrayList<>())
                                .add(row);
                    } else if (depth == DEPTH_OF_FIELDS) {
                        field = xml.getLocalName();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (depth == DEPTH_OF_FIELDS) {
                        row.merge(field, xml.getText(), String::concat);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return true;
    }

    private void build() {
        rows("surveys_languagesettings", "")
                .forEach(row -> builder.title(of(row, "surveyls_language"), of(row, "surveyls_title")));
        for (String table : List.of("groups", "group_l10ns")) {
            rows(table, "group_order")
                    .forEach(row -> builder.group(of(row, "gid"), of(row, "language"), of(row, "group_name")));
        }
        rows("questions", "question_order").forEach(row -> {
            builder.question(
                    of(row, "qid"),
                    of(row, "gid"),
                    of(row, "title"),
                    of(row, "type"),
                    of(row, "mandatory").equals("Y"));
            builder.text(of(row, "qid"), of(row, "language"), of(row, "question"));
        });
        Map<String, Map<String, String>> lines = new HashMap<>();
        rows("subquestions", "question_order").forEach(row -> {
            lines.put(of(row, "qid"), row);
            line(row, of(row, "language"), of(row, "question"));
        });
        rows("question_l10ns", "").forEach(row -> {
            builder.text(of(row, "qid"), of(row, "language"), of(row, "question"));
            line(lines.getOrDefault(of(row, "qid"), Map.of()), of(row, "language"), of(row, "question"));
        });
        Map<String, Map<String, String>> answers = new HashMap<>();
        rows("answers", "sortorder").forEach(row -> {
            answers.put(of(row, "aid"), row);
            answer(row, of(row, "language"), of(row, "answer"));
        });
        rows("answer_l10ns", "")
                .forEach(row ->
                        answer(answers.getOrDefault(of(row, "aid"), Map.of()), of(row, "language"), of(row, "answer")));
    }

    private void line(Map<String, String> row, String language, String words) {
        if (!row.isEmpty()) {
            builder.line(of(row, "parent_qid"), of(row, "scale_id"), of(row, "title"), language, words);
        }
    }

    private void answer(Map<String, String> row, String language, String words) {
        if (!row.isEmpty()) {
            builder.answer(of(row, "qid"), of(row, "scale_id"), of(row, "code"), language, words);
        }
    }

    private List<Map<String, String>> rows(String table, String order) {
        return tables.getOrDefault(table, List.of()).stream()
                .sorted(Comparator.comparingInt(row -> number(of(row, order))))
                .toList();
    }

    private static String of(Map<String, String> row, String field) {
        return row.getOrDefault(field, "").strip();
    }

    private static int number(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }
}
