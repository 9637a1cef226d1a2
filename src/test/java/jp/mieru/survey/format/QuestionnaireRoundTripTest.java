package jp.mieru.survey.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.mieru.platform.files.Faults;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.questionnaire.Choice;
import jp.mieru.survey.questionnaire.Condition;
import jp.mieru.survey.questionnaire.Construct;
import jp.mieru.survey.questionnaire.Index;
import jp.mieru.survey.questionnaire.Question;
import jp.mieru.survey.questionnaire.QuestionType;
import jp.mieru.survey.questionnaire.Questionnaire;
import jp.mieru.survey.questionnaire.QuestionnaireJson;
import jp.mieru.survey.questionnaire.Range;
import jp.mieru.survey.questionnaire.Scale;
import jp.mieru.survey.questionnaire.Section;
import jp.mieru.survey.questionnaire.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuestionnaireRoundTripTest {
    private static final Set<String> OTHER_COLUMNS = Set.of("unit", "weight", "age");

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void yamlReadsBackAsTheSameQuestionnaire(@ForAll("questionnaires") Questionnaire questionnaire) {
        var faults = new Faults();
        String yaml = QuestionnaireYaml.write(questionnaire);
        var read = QuestionnaireReader.readYaml(yaml, "q.yaml", faults);
        assertThat(faults.list()).as(yaml).isEmpty();
        assertThat(read).contains(questionnaire);
    }

    @Example
    void yamlKeepsEveryKindOfLineBreak() {
        for (String lineBreak : List.of("\n", "\u0085", "\u2028", "\u2029")) {
            var title = new Text("改" + lineBreak + "行", null);
            var question = new Question("Q1", null, QuestionType.TEXT, null, false, false, title, null, List.of());
            var questionnaire = new Questionnaire(title, List.of(), List.of(), List.of(), List.of(question), List.of());
            var read = QuestionnaireReader.readYaml(QuestionnaireYaml.write(questionnaire), "q.yaml", new Faults());
            assertThat(read).contains(questionnaire);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void jsonReadsBackAsTheSameQuestionnaire(@ForAll("questionnaires") Questionnaire questionnaire) {
        assertThat(QuestionnaireJson.read(QuestionnaireJson.write(questionnaire)))
                .isEqualTo(questionnaire);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsInMemoryIsCheckedLikeAFile(@ForAll("questionnaires") Questionnaire questionnaire) {
        assertThat(QuestionnaireReader.checked(questionnaire, new Faults())).contains(questionnaire);
    }

    @Example
    void jsonOfEarlierVersionsHasNoSections() {
        String json = """
                {"title": {"ja": "題", "en": null}, "scales": [], "constructs": [], "indices": [], "attributes": [],
                 "questions": [{"code": "Q1", "construct": null, "type": "TEXT", "scale": null, "reversed": false,
                                "required": true, "text": {"ja": "問", "en": null}, "range": null, "choices": []}]}
                """;
        Questionnaire read = QuestionnaireJson.read(json);
        assertThat(read.sections()).isEmpty();
        assertThat(read.questions().getFirst().onlyIf()).isNull();
    }

    @Provide
    Arbitrary<Questionnaire> questionnaires() {
        Arbitrary<List<Scale>> scales = codes().flatMap(codes -> each(codes, this::scale));
        Arbitrary<List<Construct>> constructs = codes().flatMap(codes -> each(codes, this::construct));
        Arbitrary<Questionnaire> plain = Combinators.combine(scales, constructs, codes(), texts())
                .as(Draft::new)
                .flatMap(draft ->
                        each(draft.questions, code -> question(code, draft)).map(questions -> draft.with(questions)));
        return Combinators.combine(plain, texts(), Arbitraries.of(0, 1, 2))
                .as((questionnaire, text, form) -> form == 0 ? questionnaire : divided(questionnaire, text, form == 1));
    }

    /** The first question in a section, the others in another one that, like its questions, hangs on the first if it can. */
    private static Questionnaire divided(Questionnaire plain, Text text, boolean random) {
        Question first = plain.questions().getFirst();
        List<String> answers = answers(plain, first);
        Condition condition = answers.isEmpty() ? null : new Condition(first.code(), answers);
        List<Section> sections = List.of(
                new Section("no", text, random ? text : null, random, !random, null),
                new Section("2: b", text, null, !random, random, condition));
        List<Question> questions = plain.questions().stream()
                .map(question -> question == first ? first.in("no", null) : question.in("2: b", condition))
                .toList();
        return new Questionnaire(
                plain.title(),
                plain.scales(),
                plain.constructs(),
                plain.indices(),
                questions,
                plain.attributes(),
                sections);
    }

    private static List<String> answers(Questionnaire plain, Question question) {
        return switch (question.type()) {
            case SCALE ->
                plain.scaleOf(question).orElseThrow().points().stream()
                        .map(String::valueOf)
                        .toList();
            case YESNO -> List.of("yes");
            case CHOICE, CHOICES -> List.of("c2", "c0");
            case NUMBER, TEXT -> List.of();
        };
    }

    private record Draft(List<Scale> scales, List<Construct> constructs, List<String> questions, Text title) {
        Questionnaire with(List<Question> written) {
            Index index = new Index(
                    "ALL!", title, constructs.stream().map(Construct::code).toList());
            return new Questionnaire(title, scales, constructs, List.of(index), written, List.of("age"));
        }
    }

    private Arbitrary<Scale> scale(String code) {
        Arbitrary<List<Integer>> points = Arbitraries.integers()
                .between(-5, 100)
                .list()
                .ofMinSize(2)
                .ofMaxSize(11)
                .uniqueElements();
        return Combinators.combine(points, texts(), Arbitraries.of(true, false))
                .as((of, text, labelled) -> new Scale(
                        code,
                        of,
                        labelled ? "X" : null,
                        labelled ? of.stream().map(p -> text).toList() : List.of()));
    }

    private Arbitrary<Construct> construct(String code) {
        return Combinators.combine(texts(), Arbitraries.of(true, false))
                .as((name, outcome) -> new Construct(code, name, outcome));
    }

    private Arbitrary<Question> question(String code, Draft draft) {
        return Combinators.combine(
                        Arbitraries.of(QuestionType.class),
                        texts(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(draft.constructs),
                        Arbitraries.of(draft.scales))
                .as((type, text, flag, construct, scale) -> new Question(
                        code,
                        flag ? construct.code() : null,
                        type,
                        type == QuestionType.SCALE ? scale.code() : null,
                        flag,
                        !flag,
                        text,
                        type == QuestionType.NUMBER ? new Range(-0.5, 1e9) : null,
                        type.offersChoices() ? choices(text) : List.of()));
    }

    private static List<Choice> choices(Text text) {
        return IntStream.range(0, 3).mapToObj(i -> new Choice("c" + i, text)).toList();
    }

    private static Arbitrary<List<String>> codes() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(6),
                        Arbitraries.of("no", "0012", "1e3", "~", "*a", "設問", "true", "- x", "a: b"))
                .filter(code -> !OTHER_COLUMNS.contains(code))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements();
    }

    private static Arbitrary<Text> texts() {
        Arbitrary<String> words = Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(30).excludeChars('\uFFFE', '\uFFFF'),
                        Arbitraries.of("神𠮷辻󠄀", "no", "'", "\"", "改行\nあり", "# x", "&a", "{0}", "null", "2026-04-01"))
                .filter(text -> !Normal.isBlank(text))
                .map(Normal::trim);
        return Combinators.combine(words, words, Arbitraries.of(0, 1, 2))
                .as((ja, en, both) -> new Text(both == 1 ? null : ja, both == 0 ? null : en));
    }

    private static <T> Arbitrary<List<T>> each(List<String> codes, Function<String, Arbitrary<T>> of) {
        return Combinators.combine(codes.stream().map(of).toList()).as(all -> all);
    }
}
