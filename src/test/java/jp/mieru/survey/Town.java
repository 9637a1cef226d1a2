package jp.mieru.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import jp.mieru.organization.UnitId;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Text;
import org.jspecify.annotations.NullUnmarked;

/** A small town to be asked: 市 with some 部, two unless told otherwise, of some 課 each, and people in the 課 alone. */
@NullUnmarked
public final class Town {
    public static final LocalDate OPENS = LocalDate.of(2026, 10, 1);
    public static final LocalDate CLOSES = LocalDate.of(2026, 10, 31);

    public final City city;
    public final UnitId top;
    public final List<UnitId> departments = new ArrayList<>();
    public final Map<UnitId, List<StaffId>> sections = new LinkedHashMap<>();

    /** A town with one 課 for each number of people, the first half of them in the first 部. */
    public Town(int... people) {
        this(new City(), people);
    }

    public Town(City city, int... people) {
        this(city, List.of("総務部", "福祉部"), people);
    }

    /** A town whose 課 are shared out evenly among its 部. */
    public Town(City city, List<String> names, int... people) {
        this.city = city;
        top = city.unit("00", "みらい市", "市", null);
        names.forEach(name -> departments.add(city.unit("%02d".formatted(departments.size() + 1), name, "部", top)));
        for (int i = 0; i < people.length; i++) {
            int department = i * names.size() / people.length;
            UnitId section =
                    city.unit("%02d%02d".formatted(department + 1, i), "課" + i, "課", departments.get(department));
            int base = i * 1000;
            sections.put(
                    section,
                    IntStream.range(0, people[i])
                            .mapToObj(n -> city.staff(
                                    "%06d".formatted(base + n), "職員" + (base + n), "ショクイン", section, "主事", 1))
                            .toList());
        }
    }

    public UnitId section(int index) {
        return List.copyOf(sections.keySet()).get(index);
    }

    public StaffId person(int section, int index) {
        return sections.get(section(section)).get(index);
    }

    public List<StaffId> everybody() {
        return sections.values().stream().flatMap(List::stream).toList();
    }

    /** Two constructs of one question each on five points, an index of both, a number, a choice-free text. */
    public static Questionnaire questionnaire() {
        return new Questionnaire(
                new Text("職員意識調査", "Staff attitude survey"),
                List.of(new Scale("agree5", List.of(1, 2, 3, 4, 5), "X", List.of())),
                List.of(
                        new Construct("engagement", new Text("エンゲージメント", "Engagement"), true),
                        new Construct("supervisor", new Text("上司", "Supervisor"), false)),
                List.of(new Index("EEI", new Text("総合", "Index"), List.of("engagement", "supervisor"))),
                List.of(
                        question("Q1", "engagement", QuestionType.SCALE, true),
                        question("Q2", "supervisor", QuestionType.SCALE, false),
                        question("Q3", null, QuestionType.NUMBER, false),
                        question("Q4", null, QuestionType.NUMBER, false),
                        question("Q5", null, QuestionType.TEXT, false)),
                List.of());
    }

    /** The same, with attributes. */
    public static Questionnaire asking(String... attributes) {
        var same = questionnaire();
        return new Questionnaire(
                same.title(), same.scales(), same.constructs(), same.indices(), same.questions(), List.of(attributes));
    }

    private static Question question(String code, String construct, QuestionType type, boolean required) {
        return new Question(
                code,
                construct,
                type,
                type == QuestionType.SCALE ? "agree5" : null,
                false,
                required,
                new Text("設問" + code, "Question " + code),
                null,
                List.of());
    }

    /** Answers that do not all say the same, and are these points on average as long as there is room on the scale of five. */
    public static float varied(float points, int index, int people) {
        if (points > 4) {
            return index == 0 ? points - 1 : points;
        }
        boolean pair = index % 4 == 1 || index % 4 == 0 && index + 1 < people;
        return pair ? points + (index % 4 == 1 ? 1 : -1) : points;
    }

    /** A plan to ask everybody. */
    public static jp.mieru.survey.round.RoundPlan plan(String title) {
        return new jp.mieru.survey.round.RoundPlan(title, questionnaire(), OPENS, CLOSES, Set.of());
    }
}
