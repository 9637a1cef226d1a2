package jp.mieru.survey.answerfile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private OtherNames() {}

    /** The usual names of a unit, a weight or an attribute; none of what only this questionnaire knows. */
    static Stream<String> of(AnswerField field) {
        return KNOWN.getOrDefault(field.key(), List.of()).stream();
    }
}
