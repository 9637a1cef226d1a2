package jp.mieru.survey.answerfile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mieru.platform.files.ColumnMapping;
import jp.mieru.platform.text.Normal;
import jp.mieru.survey.PersonAttribute;
import jp.mieru.survey.format.AnswersFormat;

/** How files call what is no question. */
final class OtherNames {
    private static final Map<String, List<String>> KNOWN = Map.of(
            AnswersFormat.UNIT,
            List.of(
                    "所属コード",
                    "所属",
                    "所属課",
                    "所属名",
                    "所属部署",
                    "あなたの所属",
                    "部署コード",
                    "部署",
                    "部署名",
                    "部課",
                    "部門",
                    "課",
                    "課名",
                    "組織コード",
                    "組織",
                    "unit code",
                    "department",
                    "department code",
                    "division",
                    "section",
                    "work unit"),
            AnswersFormat.WEIGHT,
            List.of("ウェイト", "ウエイト", "ウェート", "重み", "重み付け", "加重", "weights", "wgt", "postwt"),
            PersonAttribute.AGE_BAND.word(),
            List.of("年代", "年齢層", "年齢", "年齢階級", "age", "age group", "age band"),
            PersonAttribute.GENDER.word(),
            List.of("性別", "sex"),
            PersonAttribute.JOB_FAMILY.word(),
            List.of("職種", "職種区分", "job", "job type", "occupation"),
            PersonAttribute.POSITION.word(),
            List.of("職位", "役職", "職名", "職階", "grade", "rank", "job title"),
            PersonAttribute.SERVICE_LENGTH.word(),
            List.of("勤続年数", "在職年数", "勤務年数", "勤続", "tenure", "length of service", "years of service"),
            PersonAttribute.EMPLOYMENT_TYPE.word(),
            List.of("任用形態", "雇用形態", "任用区分", "職員区分", "employment", "employment status"));

    /** 「（あなたの）（現在の）…を選んでください」 and the like; what is said of it (「所属の雰囲気は…」) asks for something else. */
    private static final String JAPANESE = "^(?:(?:あなた|ご自身|現在|今)の)*(?:現在の|主な)?%s(?:は|を|について|に(?:該当|当てはま))"
            + ".*(?:選|教え|答え|回答|記入|入力|どこ|どちら|どれ|いくつ|何|ですか)";

    private static final String ENGLISH = "^(?:(?:in|to|at) )?(?:which|what|what is|please|select|choose|your|"
            + "please (?:select|choose|enter|state)|(?:select|choose|enter|state))(?: is| your| the| of the following)* %s\\b";

    private static final Map<String, Pattern> ASKING = KNOWN.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, known -> asking(known.getValue())));

    private OtherNames() {}

    /** Whether a unit, a weight or an attribute is usually called so; never what only this questionnaire knows. */
    static boolean isOneOf(AnswerField field, String name) {
        return of(field).anyMatch(known -> ColumnMapping.key(known).equals(ColumnMapping.key(name)));
    }

    /** Whether these words ask somebody for it by a usual name: あなたの所属を選んでください, "What is your age group?" */
    static boolean isAskedFor(AnswerField field, String words) {
        Pattern asking = ASKING.get(field.key());
        return asking != null
                && asking.matcher(Normal.code(words).toLowerCase(Locale.ROOT)).find();
    }

    private static Pattern asking(List<String> names) {
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        return Pattern.compile(JAPANESE.formatted(any) + "|" + ENGLISH.formatted(any));
    }

    private static Stream<String> of(AnswerField field) {
        return KNOWN.getOrDefault(field.key(), List.of()).stream();
    }
}
