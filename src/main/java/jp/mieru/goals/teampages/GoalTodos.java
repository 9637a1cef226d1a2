package jp.mieru.goals.teampages;

import java.util.ArrayList;
import java.util.List;
import jp.mieru.access.StaffId;
import jp.mieru.access.TodoSource;
import jp.mieru.access.Viewer;
import jp.mieru.goals.philosophy.Philosophies;
import jp.mieru.goals.sheet.SheetState;
import jp.mieru.goals.sheet.SheetSummaries;
import jp.mieru.goals.sheet.SheetSummary;
import jp.mieru.goals.year.ShownYears;
import jp.mieru.organization.Units;
import jp.mieru.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * "Write your goals", "your goals came back", "n wait for your agreement": in a year whose philosophy the office has written.
 * In the last three months of a year those of the next one too, once somebody has begun to write them.
 */
@Component
class GoalTodos implements TodoSource {
    private static final String NOW = "goals.todo.";
    private static final String NEXT = "goals.todo.next.";
    private static final int MONTHS_AHEAD = 3;

    private final Philosophies philosophies;
    private final SheetSummaries sheets;
    private final Teams teams;
    private final Units units;
    private final ShownYears years;

    GoalTodos(Philosophies philosophies, SheetSummaries sheets, Teams teams, Units units, ShownYears years) {
        this.philosophies = philosophies;
        this.sheets = sheets;
        this.teams = teams;
        this.units = units;
        this.years = years;
    }

    @Override
    public List<Todo> todosOf(Viewer viewer) {
        var year = FiscalYear.of(years.today());
        if (viewer.staff() == null && !viewer.executive()) {
            return List.of();
        }
        var todos = new ArrayList<Todo>();
        of(viewer, year, NOW, todos);
        if (!years.today().isBefore(year.last().minusMonths(MONTHS_AHEAD).plusDays(1))) {
            of(viewer, year.next(), NEXT, todos);
        }
        return todos;
    }

    private void of(Viewer viewer, FiscalYear year, String prefix, List<Todo> todos) {
        if (philosophies.of(year).isEmpty()) {
            return;
        }
        if (viewer.supervisor() || viewer.executive()) {
            ofHead(viewer, year, prefix, todos);
        }
        if (viewer.staff() != null) {
            ofPerson(viewer.staff(), year, prefix, todos);
        }
    }

    private void ofPerson(StaffId staff, FiscalYear year, String prefix, List<Todo> todos) {
        var found = sheets.of(year, List.of(staff), List.of()).stream().findFirst();
        if (found.isEmpty() && units.worksIn(staff, years.today()).isEmpty()) {
            return;
        }
        add(found.orElse(null), prefix + "own.", List.of(), "/goals" + query(year, prefix), todos);
    }

    private void ofHead(Viewer viewer, FiscalYear year, String prefix, List<Todo> todos) {
        var team = teams.of(viewer, year, false);
        var at = "/team-goals" + query(year, prefix);
        if (team.waiting() > 0) {
            todos.add(new Todo(prefix + "waiting", List.of(team.waiting()), at, null));
        }
        if (team.proposals() > 0) {
            todos.add(new Todo(prefix + "proposals", List.of(team.proposals()), at, null));
        }
        team.own()
                .forEach(unit -> add(
                        unit.sheet(),
                        prefix + "unit.",
                        List.of(unit.name()),
                        unit.sheet() == null
                                ? at
                                : "/goal-sheets/" + unit.sheet().id(),
                        todos));
    }

    private static String query(FiscalYear year, String prefix) {
        return prefix.equals(NEXT) ? "?year=" + year.year() : "";
    }

    private static void add(
            @Nullable SheetSummary sheet, String prefix, List<Object> arguments, String href, List<Todo> todos) {
        if (sheet == null && prefix.startsWith(NEXT)) {
            return;
        }
        if (sheet == null) {
            todos.add(new Todo(prefix + "write", arguments, href, null));
        } else if (sheet.isReturned()) {
            todos.add(new Todo(prefix + "returned", arguments, href, null));
        } else if (sheet.state() == SheetState.DRAFT) {
            todos.add(new Todo(prefix + "draft", arguments, href, null));
        } else if (sheet.toWriter()) {
            todos.add(new Todo(prefix + "proposed", arguments, href, null));
        }
    }
}
