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

/** "Write your goals", "your goals came back", "n wait for your agreement": in a year whose philosophy the office has written. */
@Component
class GoalTodos implements TodoSource {
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
        if (viewer.staff() == null && !viewer.executive()
                || philosophies.of(year).isEmpty()) {
            return List.of();
        }
        var todos = new ArrayList<Todo>();
        if (viewer.supervisor() || viewer.executive()) {
            ofHead(viewer, year, todos);
        }
        if (viewer.staff() != null) {
            ofPerson(viewer.staff(), year, todos);
        }
        return todos;
    }

    private void ofPerson(StaffId staff, FiscalYear year, List<Todo> todos) {
        var found = sheets.of(year, List.of(staff), List.of()).stream().findFirst();
        if (found.isEmpty() && units.worksIn(staff, years.today()).isEmpty()) {
            return;
        }
        add(found.orElse(null), "goals.todo.own.", List.of(), "/goals", todos);
    }

    private void ofHead(Viewer viewer, FiscalYear year, List<Todo> todos) {
        var team = teams.of(viewer, year, false);
        if (team.waiting() > 0) {
            todos.add(new Todo("goals.todo.waiting", List.of(team.waiting()), "/team-goals", null));
        }
        if (team.proposals() > 0) {
            todos.add(new Todo("goals.todo.proposals", List.of(team.proposals()), "/team-goals", null));
        }
        team.own()
                .forEach(unit -> add(
                        unit.sheet(),
                        "goals.todo.unit.",
                        List.of(unit.name()),
                        unit.sheet() == null
                                ? "/team-goals"
                                : "/goal-sheets/" + unit.sheet().id(),
                        todos));
    }

    private static void add(
            @Nullable SheetSummary sheet, String prefix, List<Object> arguments, String href, List<Todo> todos) {
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
