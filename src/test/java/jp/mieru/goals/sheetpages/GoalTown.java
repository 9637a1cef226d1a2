package jp.mieru.goals.sheetpages;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.goals.AimId;
import jp.mieru.goals.Difficulty;
import jp.mieru.goals.GoalId;
import jp.mieru.goals.SheetId;
import jp.mieru.goals.sheet.GoalSheet;
import jp.mieru.goals.sheet.GoalSheets;
import jp.mieru.goals.sheet.GoalWords;
import jp.mieru.goals.sheet.MoveSheet;
import jp.mieru.goals.sheet.Owner;
import jp.mieru.goals.sheet.Statement;
import jp.mieru.goals.sheet.Tie;
import jp.mieru.goals.sheet.WriteGoal;
import jp.mieru.platform.time.FiscalYear;
import jp.mieru.survey.Town;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Goals of a town: 総務部 has 課0 and 課1, 福祉部 課2; each 課 and 総務部 has a head. A philosophy and a plan with two aims stand. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
public abstract class GoalTown {
    @Autowired
    protected GoalSheets sheets;

    @Autowired
    protected MoveSheet move;

    @Autowired
    protected WriteGoal write;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester mvc;

    protected Town town;
    protected StaffId director;
    protected String office;
    protected FiscalYear year;
    protected AimId aim;

    @BeforeEach
    void theYearIsOpen() {
        town = new Town(4, 3, 3);
        for (int section = 0; section < 3; section++) {
            town.city.heads(town.person(section, 0), town.section(section), "2020-04-01", null);
        }
        director = town.city.staff("900001", "部長一郎", "ブチョウイチロウ", town.departments.get(0), "部長", 8);
        town.city.heads(director, town.departments.get(0), "2020-04-01", null);
        office = town.city.account(null, Duty.APPRAISAL);
        year = FiscalYear.of(LocalDate.now(clock));
        town.city.run(
                "insert into goals.philosophy (years, title, words) values (int4range(2020, null), '市民とともに', '')");
        var plan = town.city.one(
                "insert into goals.plan (years, title, words) values (int4range(2020, null), '総合計画', '') returning id");
        aim = new AimId((UUID) town.city.one(
                "insert into goals.aim (plan_id, place, code, title) values (?, 1, '1-1', '待たない窓口') returning id",
                plan));
    }

    protected final String account(StaffId person) {
        var there = town.city.one(
                "select coalesce((select id::text from access.account where staff_id = ?), '')", person.value());
        return there.toString().isEmpty() ? town.city.account(person) : there.toString();
    }

    protected final String staff(int section, int index) {
        return account(town.person(section, index));
    }

    protected final String head(int section) {
        return staff(section, 0);
    }

    /** The sheet of a person, begun. */
    protected final SheetId of(int section, int index) {
        return move.begin(new Owner.OfPerson(town.person(section, index)), year, null);
    }

    protected final SheetId ofSection(int section) {
        return move.begin(new Owner.OfUnit(town.section(section)), year, null);
    }

    protected final SheetId ofDepartment() {
        return move.begin(new Owner.OfUnit(town.departments.get(0)), year, null);
    }

    protected final GoalSheet sheet(SheetId id) {
        return sheets.find(id).orElseThrow();
    }

    /** A goal that lacks nothing. */
    protected final GoalId goal(SheetId sheet, String title, int weight, Tie... ties) {
        return goal(sheet, title, weight, ties.length == 0 ? "つながる目標がない" : null, ties);
    }

    protected final GoalId goal(SheetId sheet, String title, int weight, String exception, Tie... ties) {
        var says = new Statement(title, "待ち時間", "10分以内", year.last(), weight, Difficulty.NORMAL);
        write.add(sheet, new GoalWords(says, List.of(ties), exception));
        return sheet(sheet).goals().getLast().id();
    }

    /** Handed in by whoever. */
    protected final void submitted(SheetId sheet) {
        town.city.run("update goals.sheet set state = 'submitted' where id = ?", sheet.value());
        town.city.run(
                "insert into goals.sheet_step (sheet_id, number, step) select ?, coalesce(max(number), 0) + 1, 'submitted' "
                        + "from goals.sheet_step where sheet_id = ?",
                sheet.value(),
                sheet.value());
    }

    protected final MvcTestResult get(String account, String uri) {
        return mvc.get().uri(uri).with(user(account)).exchange();
    }

    protected final MvcTestResult post(String account, String uri, String... parameters) {
        var request = mvc.post().uri(uri).with(user(account)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
