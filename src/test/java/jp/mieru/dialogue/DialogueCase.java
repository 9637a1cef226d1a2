package jp.mieru.dialogue;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import jp.mieru.organization.UnitId;
import jp.mieru.platform.time.Japan;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A town: 市民部 led by 部長, below it 市民課 led by 課長 with 青木 and 橋本; another 課 with a head of its own; the office. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
public abstract class DialogueCase {
    protected static final String SECRET = "誰にも見せない覚え書き";

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected JdbcClient jdbc;

    protected final LocalDate today = LocalDate.now(Japan.ZONE);
    protected final City city = new City();
    protected UnitId section;
    protected StaffId directorStaff;
    protected StaffId headStaff;
    protected StaffId aoki;
    protected StaffId otherHeadStaff;
    protected StaffId colleagueStaff;
    protected String director;
    protected String head;
    protected String person;
    protected String colleague;
    protected String otherHead;
    protected String office;
    protected String administrator;

    @BeforeEach
    void thereIsATown() {
        var whole = city.unit("00", "みらい市", "市", null);
        var department = city.unit("03", "市民部", "部", whole);
        section = city.unit("0301", "市民課", "課", department);
        var other = city.unit("0302", "保険課", "課", department);
        var personnel = city.unit("0101", "人事課", "課", whole);
        directorStaff = staff("100", "部長　一", department, "部長");
        headStaff = staff("101", "課長　二", section, "課長");
        aoki = staff("102", "青木　愛", section, "主事");
        colleagueStaff = staff("103", "橋本　蓮", section, "主事");
        otherHeadStaff = staff("104", "隣の　課長", other, "課長");
        var officer = staff("105", "人事　係", personnel, "主任");
        city.heads(directorStaff, department, City.START, null);
        city.heads(headStaff, section, City.START, null);
        city.heads(otherHeadStaff, other, City.START, null);
        director = city.account(directorStaff);
        head = city.account(headStaff);
        person = city.account(aoki);
        colleague = city.account(colleagueStaff);
        otherHead = city.account(otherHeadStaff);
        office = city.account(officer, Duty.APPRAISAL);
        administrator = city.account(null, false, true);
    }

    protected final StaffId staff(String number, String name, UnitId unit, String position) {
        return city.staff(number, name, "ショクイン", unit, position, 1);
    }

    /** Proposes an interview with two times, ten and eleven days from now at ten o'clock. */
    protected final String proposed(String by, String... more) {
        var parameters = new ArrayList<>(List.of(
                "year",
                String.valueOf(jp.mieru.platform.time.FiscalYear.of(today).year()),
                "place",
                "第1会議室",
                "day1",
                today.plusDays(10).toString(),
                "from1",
                "10:00",
                "until1",
                "10:30",
                "day2",
                today.plusDays(11).toString(),
                "from2",
                "10:00",
                "until2",
                "10:30"));
        parameters.addAll(List.of(more));
        post(by, "/interviews", parameters.toArray(String[]::new));
        return jdbc.sql("select id from dialogue.interview order by id desc limit 1")
                .query((row, number) -> row.getObject("id", UUID.class).toString())
                .single();
    }

    /** One that the head proposed to 青木. */
    protected final String proposed() {
        return proposed(head, "staff", aoki.toString(), "kind", "growth");
    }

    /** The same with the first time agreed on. */
    protected final String fixed() {
        var id = proposed();
        post(person, "/interviews/" + id + "/acceptance", "number", "0", "version", version(id));
        return id;
    }

    /** One with 青木 that took place today, without a time agreed on before. */
    protected final String held() {
        var id = proposed();
        post(head, "/interviews/" + id + "/holding", "day", today.toString(), "version", version(id));
        return id;
    }

    protected final String version(String id) {
        return column("version", id);
    }

    protected final String column(String column, String id) {
        return jdbc.sql("select " + column + "::text from dialogue.interview where id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    protected final long count(String from, Object... values) {
        return (Long) city.one("select count(*) from " + from, values);
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
