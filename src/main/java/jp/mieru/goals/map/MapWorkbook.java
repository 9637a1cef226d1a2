package jp.mieru.goals.map;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jp.mieru.platform.files.ExcelOut;
import org.jspecify.annotations.Nullable;

/** The map as an Excel file, a row for each goal. */
final class MapWorkbook {
    private static final List<String> COLUMNS =
            List.of("level", "kind", "whose", "goal", "above", "carriers", "percent", "coverage");
    private final MapWords words;

    MapWorkbook(MapWords words) {
        this.words = words;
    }

    void write(List<MapNode> nodes, OutputStream out) throws IOException {
        try (var workbook = new ExcelOut(out)) {
            workbook.sheet(
                    words.page().t("goals.map.title"),
                    COLUMNS.stream()
                            .map(column -> words.page().t("goals.map.column." + column))
                            .toList());
            nodes.forEach(node -> workbook.row(cells(node)));
        }
    }

    private @Nullable Object[] cells(MapNode node) {
        var forest = words.map().forest();
        var percent = forest.percent(node.id());
        var above = node.above() == null ? null : forest.find(node.above()).orElse(null);
        return new @Nullable Object[] {
            forest.path(node.id()).size(),
            words.kind(node),
            node.whose().isEmpty() && node.staff() == null ? "" : words.whose(node),
            words.title(node),
            above == null ? "" : words.title(above),
            words.carriers(node),
            percent.isPresent() ? percent.getAsInt() : null,
            node.isCarriedByNobody() ? words.page().t("goals.map.nobody") : ""
        };
    }
}
