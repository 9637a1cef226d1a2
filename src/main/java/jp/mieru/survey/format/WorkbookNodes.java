package jp.mieru.survey.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mieru.platform.files.Fault;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.files.Limits;
import jp.mieru.platform.files.Row;
import jp.mieru.platform.files.Table;
import jp.mieru.platform.files.Tables;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.format.Node.Place;

/**
 * Takes a workbook apart into the same pieces as YAML: sheets {@code questions}, {@code constructs}, {@code scales},
 * {@code indices}, {@code sections} with one row each, and {@code survey} with the title and the attributes in its one row. Columns are
 * named as the fields; texts stand in two columns, {@code text_ja} and {@code text_en}. Codes and points in one cell are
 * separated by commas, labels and choices by {@code |}.
 */
final class WorkbookNodes {
    private static final Set<String> SURVEY = Set.of("title_ja", "title_en", "attributes");
    private static final Set<String> QUESTIONS = Set.of(
            "construct",
            "scale",
            "reversed",
            "required",
            "text_ja",
            "text_en",
            "min",
            "max",
            "choices",
            "choices_ja",
            "choices_en",
            "section",
            "onlyIf",
            "onlyIfAnswers");
    private static final Set<String> SECTIONS = Set.of(
            "title_ja",
            "title_en",
            "introduction_ja",
            "introduction_en",
            "random",
            "matrix",
            "onlyIf",
            "onlyIfAnswers");

    private final Path file;
    private final String name;
    private final Limits limits;
    private final Faults faults;
    private final List<String> sheets;

    private WorkbookNodes(Path file, String name, Limits limits, Faults faults) {
        this.file = file;
        this.name = name;
        this.limits = limits.withFreeText();
        this.faults = faults;
        this.sheets = Tables.sheets(file, limits);
    }

    static Node read(Path file, String name, Limits limits, Faults faults) {
        return new WorkbookNodes(file, name, limits, faults).root();
    }

    private Node root() {
        var whole = new Place(name, 0);
        Map<String, Node> root = new LinkedHashMap<>();
        if (sheets.contains("survey")) {
            rows("survey", List.of(), SURVEY).forEach(row -> root.putAll(row.fields()));
        }
        root.computeIfAbsent("title", none -> new Node.Words(whole, name.replaceFirst("\\.[^.]*$", "")));
        root.put("scales", new Node.Fields(whole, scales()));
        root.put("constructs", items("constructs", Set.of("name_ja", "name_en", "outcome"), "code"));
        root.put("indices", items("indices", Set.of("name_ja", "name_en"), "code", "of"));
        root.put("sections", items("sections", SECTIONS, "code"));
        root.put(
                "questions", new Node.Items(whole, List.copyOf(rows("questions", List.of("code", "type"), QUESTIONS))));
        return new Node.Fields(whole, root);
    }

    private Node items(String sheet, Set<String> optional, String... needed) {
        List<Node.Fields> rows = sheets.contains(sheet) ? rows(sheet, List.of(needed), optional) : List.of();
        return new Node.Items(new Place(name, 0), List.copyOf(rows));
    }

    private Map<String, Node> scales() {
        Map<String, Node> scales = new LinkedHashMap<>();
        if (sheets.contains("scales")) {
            Set<String> optional = Set.of("dontKnow", "labels_ja", "labels_en");
            for (Node.Fields row : rows("scales", List.of("code", "points"), optional)) {
                Map<String, Node> fields = new LinkedHashMap<>(row.fields());
                Node code = fields.remove("code");
                String known = code == null ? "" : Normal.code(code.shown());
                if (scales.putIfAbsent(known, new Node.Fields(row.place(), fields)) != null) {
                    Place place = row.place();
                    faults.add(
                            Fault.ofCell(place.file(), place.line(), "code", known, "survey.format.fault.code_twice"));
                }
            }
        }
        return scales;
    }

    private List<Node.Fields> rows(String sheet, List<String> needed, Set<String> optional) {
        try (Table table = Tables.openSheet(file, name, sheet, limits)) {
            var columns = new Columns(table).check(needed, optional);
            List<Node.Fields> rows = new ArrayList<>();
            if (!table.faults().any()) {
                table.forEach(row -> rows.add(fields(table, columns, row)));
            }
            faults.addAll(table.faults());
            return rows;
        }
    }

    private static Node.Fields fields(Table table, Columns columns, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String header : table.header()) {
            String column = Normal.code(header);
            String cell = row.cell(columns.place(column));
            if (!Normal.isBlank(cell)) {
                cells.put(column, cell);
            }
        }
        return new RowPieces(new Place(table.fileName(), row.line()), cells).fields();
    }
}
