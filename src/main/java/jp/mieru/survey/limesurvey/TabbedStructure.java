package jp.mieru.survey.limesurvey;

import java.nio.file.Path;
import java.util.List;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.files.Tables;
import jp.mieru.platform.text.Normal;

/**
 * The structure separated by tabs. The class of a row says what it is: SL a text of the survey, G a group, Q a question of
 * the group above, SQ a subquestion and A an answer of the question above. Each language repeats them all.
 */
final class TabbedStructure {
    private static final List<String> NEEDED = List.of("class", "type/scale", "name", "text", "language");

    private final StructureBuilder builder;
    private final List<String> header;
    private String language = "";
    private String group = "";
    private String question = "";
    private int groups;

    private TabbedStructure(StructureBuilder builder, List<String> header) {
        this.builder = builder;
        this.header = header;
    }

    static void read(Path file, String name, StructureBuilder builder, Faults faults) {
        try (Table table = Tables.openForeign(file, name, StructureReader.LIMITS)) {
            if (!table.faults().any()) {
                NEEDED.stream()
                        .filter(column -> !table.header().contains(column))
                        .forEach(column ->
                                table.faults().add(table.headerFault(column, "survey.limesurvey.fault.no_structure")));
            }
            if (!table.faults().any()) {
                var structure = new TabbedStructure(builder, table.header());
                table.forEach(structure::read);
            }
            faults.addAll(table.faults());
        }
    }

    private void read(Row row) {
        String spoken = cell(row, "language");
        if (!spoken.equals(language)) {
            language = spoken;
            groups = 0;
        }
        switch (cell(row, "class")) {
            case "SL" -> {
                if (cell(row, "name").equals("surveyls_title")) {
                    builder.title(language, cell(row, "text"));
                }
            }
            case "G" -> {
                group = String.valueOf(++groups);
                builder.group(group, language, cell(row, "name"));
            }
            case "Q" -> {
                question = cell(row, "name");
                builder.question(question, group, question, cell(row, "type/scale"), isYes(cell(row, "mandatory")));
                builder.text(question, language, cell(row, "text"));
            }
            case "SQ" ->
                builder.line(question, cell(row, "type/scale"), cell(row, "name"), language, cell(row, "text"));
            case "A" ->
                builder.answer(question, cell(row, "type/scale"), cell(row, "name"), language, cell(row, "text"));
            default -> {}
        }
    }

    private static boolean isYes(String mandatory) {
        return mandatory.equals("Y");
    }

    private String cell(Row row, String column) {
        int place = header.indexOf(column);
        return place < 0 ? "" : Normal.trim(row.cell(place));
    }
}
