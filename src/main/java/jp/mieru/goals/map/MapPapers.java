package jp.mieru.goals.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.mieru.access.Viewer;
import jp.mieru.goals.map.Icicle.Cell;
import jp.mieru.goals.map.Icicle.Wish;
import jp.mieru.goals.map.MapPicture.Measures;
import jp.mieru.platform.web.Page;
import org.springframework.stereotype.Component;

/** The map on sheets of A3: an overview, then a sheet for each goal right below of which there is more to see. */
@Component
class MapPapers {
    private static final int OVERVIEW_ROWS = 32;
    private static final int ROWS = 22;
    private static final int LEVELS = 4;
    private static final int SHEETS = 40;
    private final GoalMaps maps;

    MapPapers(GoalMaps maps) {
        this.maps = maps;
    }

    List<ShownMap> of(GoalMap map, MapNode top, Colouring colouring, Viewer viewer, Page page) {
        var tops = new ArrayList<MapNode>();
        tops.add(top);
        var overview = cells(map, top, OVERVIEW_ROWS);
        if (overview.stream().anyMatch(cell -> isClosed(map, cell))) {
            map.forest().below(top.id()).stream()
                    .filter(lower -> !map.forest().below(lower.id()).isEmpty())
                    .limit(SHEETS)
                    .forEach(tops::add);
        }
        var pictures = tops.stream()
                .map(each -> each.equals(top) ? overview : cells(map, each, ROWS))
                .toList();
        var drawn = pictures.stream()
                .flatMap(cells -> MapController.nodes(cells).stream())
                .toList();
        var named = maps.naming(map, drawn, "goals.map-seen", viewer);
        return pictures.stream()
                .map(cells -> sheet(named, cells, colouring, page))
                .toList();
    }

    private static ShownMap sheet(GoalMap map, List<Cell> cells, Colouring colouring, Page page) {
        var top = cells.getFirst().node();
        var words = new MapWords(page, map);
        return new ShownMap(
                map,
                words,
                top,
                map.forest().path(top.id()),
                colouring,
                cells,
                MapPicture.of(cells, words, Measures.paper(Icicle.rows(cells))));
    }

    private static List<Cell> cells(GoalMap map, MapNode top, int rows) {
        return Icicle.of(map.forest(), top, new Wish(Set.of(), Set.of(), LEVELS, rows, 0));
    }

    private static boolean isClosed(GoalMap map, Cell cell) {
        return cell.isSeveral()
                || !cell.open() && !map.forest().below(cell.node().id()).isEmpty();
    }
}
