package jp.mieru.goals.map;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mieru.access.Allow;
import jp.mieru.access.Viewer;
import jp.mieru.access.Who;
import jp.mieru.goals.map.Icicle.Cell;
import jp.mieru.goals.map.Icicle.Wish;
import jp.mieru.goals.map.MapPicture.Measures;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.platform.files.ExcelOut;
import jp.mieru.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The goal map: a part of it as a picture, for paper, and as a file. */
@Controller
class MapController {
    private static final int ROWS = 36;
    private static final int LEVELS = 4;
    private static final int OWN_LEVELS = 5;
    private final GoalMaps maps;
    private final MapPapers papers;
    private final ShownYears years;

    MapController(GoalMaps maps, MapPapers papers, ShownYears years) {
        this.maps = maps;
        this.papers = papers;
        this.years = years;
    }

    @GetMapping("/goal-map")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    String index(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable UUID at,
            @RequestParam(required = false) @Nullable String colour,
            @RequestParam(defaultValue = "0") int from,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        var shown = years.of(year);
        var map = maps.of(shown.year(), viewer);
        model.addAttribute("year", shown);
        model.addAttribute("shown", shown(map, at, Colouring.of(colour), Math.max(0, from), viewer, page));
        return part ? "goals/map/part" : "goals/map/index";
    }

    /** The same for paper, A3 on its side: an overview, and a sheet for each goal right below of which it shows too little. */
    @GetMapping("/goal-map/paper")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    String paper(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable UUID at,
            @RequestParam(required = false) @Nullable String colour,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        var shown = years.of(year);
        var map = maps.of(shown.year(), viewer);
        model.addAttribute("year", shown);
        model.addAttribute("printed", years.today());
        model.addAttribute("sheets", papers.of(map, top(map, at), Colouring.of(colour), viewer, page));
        return "goals/map/paper";
    }

    /** All goals below one as a file, as far as the reader may see them. */
    @GetMapping("/goal-map/file")
    @Allow({Who.STAFF, Who.OFFICE, Who.EXECUTIVE})
    void file(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable UUID at,
            Viewer viewer,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response)
            throws IOException {
        var map = maps.of(years.of(year).year(), viewer);
        var below = map.from(top(map, at));
        var named = maps.naming(map, below, "goals.map-exported", viewer);
        response.setContentType(ExcelOut.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"goal-map.xlsx\"");
        new MapWorkbook(new MapWords(page, named)).write(below, response.getOutputStream());
    }

    private ShownMap shown(GoalMap map, @Nullable UUID at, Colouring colouring, int from, Viewer viewer, Page page) {
        var top = top(map, at);
        boolean opensOwn =
                at == null && !(map.opened().isEmpty() && map.marked().isEmpty());
        var cells = Icicle.of(
                map.forest(),
                top,
                opensOwn
                        ? new Wish(map.opened(), map.marked(), OWN_LEVELS, ROWS, from)
                        : new Wish(Set.of(), Set.of(), LEVELS, ROWS, from));
        var named = maps.naming(map, nodes(cells), "goals.map-seen", viewer);
        var words = new MapWords(page, named);
        return new ShownMap(
                named,
                words,
                top,
                map.forest().path(top.id()),
                colouring,
                cells,
                MapPicture.of(cells, words, Measures.SCREEN));
    }

    private static MapNode top(GoalMap map, @Nullable UUID at) {
        return at == null
                ? map.top()
                : map.forest()
                        .find(at)
                        .filter(node -> !node.kind().isElsewhere())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static List<MapNode> nodes(List<Cell> cells) {
        return cells.stream().filter(cell -> !cell.isSeveral()).map(Cell::node).toList();
    }
}
