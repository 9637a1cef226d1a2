package jp.mieru.survey.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.access.Visitor;
import jp.mieru.survey.AskedTown;
import jp.mieru.survey.RoundId;
import jp.mieru.survey.RoundMode;
import jp.mieru.survey.Town;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A town that is asked anonymously, whose office prints codes on paper, and a device at which people enter them. */
@NullUnmarked
final class KioskTown {
    private static final Pattern CODE = Pattern.compile("paper-code\">([0-9A-Z-]+)<");

    final AskedTown asked;
    final Town town;
    final Visitor visitor;

    /** The round for which codes are printed. */
    RoundId round;

    /** The account of whoever prints them. */
    String office;

    private final MockMvcTester mvc;

    KioskTown(ApplicationContext beans) {
        asked = new AskedTown(beans, 12, 11);
        town = asked.town;
        round = opened("職員意識調査", RoundMode.ANONYMOUS);
        office = town.city.account(town.person(1, 0), Duty.SURVEY);
        mvc = beans.getBean(MockMvcTester.class);
        visitor = new Visitor(mvc);
    }

    RoundId opened(String title, RoundMode mode) {
        return asked.opened(title, Town.asking("ageBand"), mode);
    }

    /** The code on a slip of 課0, all of which are printed for it. */
    String codeOf(StaffId person) {
        String text = AskedTown.text(print("/codes", "units", unit("課0")));
        String number = (String) town.city.one("select name from organization.staff where id = ?", person.value());
        String slip = text.substring(text.indexOf(number + " さん"));
        var found = CODE.matcher(slip);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    String unit(String name) {
        return String.valueOf(town.city.one(
                "select ordinal from survey.round_unit where round_id = ? and name = ?", round.value(), name));
    }

    static List<String> codes(MvcTestResult slips) {
        assertThat(slips).hasStatusOk();
        return CODE.matcher(AskedTown.text(slips))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Prints codes: a form of the round with names and values by turns. */
    MvcTestResult print(String path, String... parameters) {
        return asked.post(office, "/survey-rounds/" + round + path, parameters);
    }

    static MvcTestResult enter(Visitor visitor, String code) {
        return visitor.post("/kiosk", "code", code);
    }

    /** Sends the page of questions on. */
    static MvcTestResult post(Visitor visitor, String... parameters) {
        return visitor.post("/kiosk/answer", parameters);
    }

    /** What a sheet of that code ends with on a device of its own. */
    MvcTestResult sentOnceMore(String code) {
        var device = new Visitor(mvc);
        device.get("/kiosk");
        assertThat(enter(device, code)).hasRedirectedUrl("/kiosk/survey");
        assertThat(device.get("/kiosk/answer/new")).hasStatusOk();
        return post(device, "at", "3", "go", "send", "q0", "1");
    }
}
