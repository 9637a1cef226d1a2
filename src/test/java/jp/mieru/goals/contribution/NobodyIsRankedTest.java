package jp.mieru.goals.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.mieru.access.StaffId;
import jp.mieru.access.Viewer;
import jp.mieru.goals.ChainedGoals;
import jp.mieru.goals.GoalContributions;
import jp.mieru.goals.GoalId;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Contribution is feedback: no list of people in its order exists, in no statement, no code, no template and on no page. */
@SpringBootTest
@AutoConfigureMockMvc
@NullUnmarked
class NobodyIsRankedTest {
    private static final Path MAIN = Path.of("src/main");

    /** Where contributions are shown: each of one person's goal. A page that is added here shows those of one person too. */
    private static final List<String> SHOWN_IN =
            List.of("appraisal/feedback/contribution.jte", "goals/line/how.jte", "goals/line/show.jte");

    /** The division itself: it sorts remainders of one goal, and brings goals into the order of the chain. */
    private static final List<String> DIVISION = List.of("Apportionment.java", "Contributions.java");

    @Autowired
    MockMvcTester mvc;

    @Test
    void noStatementOrdersByWhatPeopleAchieved() {
        assertThat(files(".java", ".sql"))
                .allSatisfy((file, text) ->
                        assertThat(Rankings.inSql(text)).as(file).isEmpty());
    }

    @Test
    void noCodeSortsByIt() {
        assertThat(files(".java"))
                .allSatisfy((file, text) -> assertThat(
                                DIVISION.stream().anyMatch(file::endsWith) ? List.of() : Rankings.inJava(text))
                        .as(file)
                        .isEmpty());
    }

    @Test
    void noTemplateSortsOrComparesIt() {
        var templates = files(".jte");
        assertThat(templates)
                .allSatisfy((file, text) ->
                        assertThat(Rankings.inTemplate(text)).as(file).isFalse());
        assertThat(templates.entrySet().stream()
                        .filter(entry -> Rankings.showsContribution(entry.getValue()))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(SHOWN_IN);
    }

    @Test
    void contributionsAreAskedForOnePersonAtATime() {
        assertThat(GoalContributions.class.getMethods()).allSatisfy(method -> {
            assertThat(method.getParameterTypes())
                    .containsOnlyOnce(StaffId.class)
                    .contains(Viewer.class);
            assertThat(method.getGenericReturnType().getTypeName()).doesNotContain("StaffId", "Map<");
        });
        assertThat(files(".java").entrySet().stream()
                        .filter(entry -> entry.getValue().contains("ServedGoals")
                                || entry.getValue().contains(".upwards("))
                        .map(Map.Entry::getKey))
                .as("those of the whole city stay where they are reckoned")
                .allMatch(file -> file.contains("goals/contribution/"));
    }

    @Test
    void pagesThatListPeopleKeepTheirOrderWhateverWasAchieved() {
        var town = new ChainedGoals();
        var section = town.ofUnit(town.section, "一時預かりを増やす", 100, Map.of());
        var goals = town.people.stream()
                .map(person -> town.ofPerson(person, "予約を一度で済むようにする", 100, Map.of(section, 100)))
                .toList();
        var before = lists(town, goals, List.of(10, 120, 60, 30, 150));
        var after = lists(town, goals, List.of(150, 30, 60, 120, 10));
        assertThat(before).isEqualTo(after);
        assertThat(before).as("people are listed").allMatch(names -> names.size() >= 5);
    }

    @Test
    void whatIsPlantedIsFound() {
        assertThat(
                        Rankings.inSql(
                                "select staff_id from goals.result r join goals.goal g on true order by sum(r.achievement) desc"))
                .hasSize(1);
        assertThat(Rankings.inSql("rank() over (partition by unit_id order by contribution desc)"))
                .hasSize(1);
        assertThat(Rankings.inSql("select * from goals.goal order by place")).isEmpty();
        assertThat(
                        Rankings.inJava(
                                "people.stream().sorted(Comparator.comparing(GoalContribution.Above::tenths).reversed()).toList();"))
                .isNotEmpty();
        assertThat(Rankings.inJava("best = rows.stream().max(comparingInt(row -> row.achievement()));"))
                .isNotEmpty();
        assertThat(Rankings.inJava("rows.sort((one, other) -> other.achievement() - one.achievement());"))
                .isNotEmpty();
        assertThat(Rankings.inJava("names.sort(); var tenths = 3;")).isEmpty();
        assertThat(Rankings.inTemplate("@template.platform.tag.sort(text = x) ${rung.tenths() / 10.0}"))
                .isTrue();
        assertThat(Rankings.inTemplate("<table data-figures> ${page.t(\"goals.contribution.share\", 3)}"))
                .isTrue();
        assertThat(names("職員　4 職員　1 職員　4")).containsExactly("職員　4", "職員　1");
    }

    private List<List<String>> lists(ChainedGoals town, List<GoalId> goals, List<Integer> achievements) {
        town.city.run("delete from goals.result");
        for (int i = 0; i < goals.size(); i++) {
            town.result(goals.get(i), achievements.get(i));
        }
        var lists = new ArrayList<List<String>>();
        for (var page : List.of(
                "/team-goals",
                "/team-goals?all=true",
                "/goal-map?year=" + town.year.year() + "&at=" + above(town, goals))) {
            lists.add(names(body(page, town.headAccount)));
        }
        lists.add(names(body("/goal-progress", town.office)));
        return lists;
    }

    private static Object above(ChainedGoals town, List<GoalId> goals) {
        return town.city.one(
                "select parent_id from goals.tie where goal_id = ?",
                goals.getFirst().value());
    }

    private String body(String page, String account) {
        var answer = mvc.get().uri(page).with(user(account)).exchange();
        assertThat(answer).as(page).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names on a page in the order in which they first come. */
    private static List<String> names(String page) {
        return Pattern.compile("職員　\\d")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static Map<String, String> files(String... endings) {
        try (var files = Files.walk(MAIN)) {
            var texts = new TreeMap<String, String>();
            files.filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
                    .forEach(file -> texts.put(name(file), read(file)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        var name = MAIN.relativize(file).toString().replace('\\', '/');
        return name.startsWith("jte/") ? name.substring("jte/".length()) : name;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
