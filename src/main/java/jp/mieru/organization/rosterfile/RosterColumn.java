package jp.mieru.organization.rosterfile;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a roster file can mean, and the names under which packages export it. The first name is the one that
 * Mieru writes. The English ones are those of common packages; those of OrangeHRM's employee file among them
 * (PimCsvDataImportService: first_name … sub_unit, position).
 */
public enum RosterColumn {
    UNIT_CODE(RosterFile.UNITS, "所属コード, 組織コード, 部署コード, 部門コード, 課コード, コード", "unit code, department code, code"),
    UNIT_NAME(RosterFile.UNITS, "所属名, 組織名, 部署名, 部門名, 所属名称, 組織名称, 名称", "unit name, department name, name"),
    UNIT_PARENT(RosterFile.UNITS, "上位所属コード, 上位組織コード, 上位部署コード, 親組織コード, 親所属コード", "parent unit code, parent code, parent"),
    UNIT_KIND(RosterFile.UNITS, "所属区分, 組織区分, 部署区分, 組織階層, 区分", "unit kind, unit type, kind, type, level"),
    UNIT_HEAD(RosterFile.UNITS, "所属長職員番号, 所属長, 所属長番号, 所属長コード", "head staff number, head, manager employee id, manager"),
    UNIT_STARTS(RosterFile.UNITS, "有効開始日, 適用開始日, 設置年月日, 設置日, 開始日", "valid from, start date, from"),
    UNIT_ENDS(RosterFile.UNITS, "有効終了日, 適用終了日, 廃止年月日, 廃止日, 終了日", "valid to, end date, to"),

    STAFF_NUMBER(
            RosterFile.ROSTER,
            "職員番号, 職員コード, 職員ＩＤ, 社員番号, 社員コード, 個人番号",
            "staff number, employee id, employee number, staff id"),
    NAME(RosterFile.ROSTER, "氏名, 職員氏名, 氏名漢字, 漢字氏名, 名前, 社員名", "name, full name, employee name"),
    FAMILY_NAME(RosterFile.ROSTER, "氏, 姓", "last name, family name, surname"),
    GIVEN_NAME(RosterFile.ROSTER, "名", "first name, given name, first and middle name"),
    MIDDLE_NAME(RosterFile.ROSTER, "ミドルネーム", "middle name"),
    KANA(RosterFile.ROSTER, "氏名カナ, カナ氏名, 氏名かな, 氏名フリガナ, フリガナ, ふりがな, カナ", "kana, reading, name kana"),
    BIRTH_DATE(RosterFile.ROSTER, "生年月日, 誕生日", "date of birth, birth date, birthday, dob"),
    GENDER(RosterFile.ROSTER, "性別", "gender, sex"),
    HIRED_ON(
            RosterFile.ROSTER,
            "採用年月日, 採用日, 入庁年月日, 入庁日, 入職日, 入社日",
            "hired on, hire date, joined date, joining date, date of joining"),
    EMPLOYMENT_TYPE(RosterFile.ROSTER, "任用形態, 雇用形態, 任用区分, 雇用区分, 職員区分", "employment type, employment status"),
    JOB_FAMILY(RosterFile.ROSTER, "職種, 職種名, 職種区分", "job family, job category, occupation"),
    POSITION(RosterFile.ROSTER, "職位, 役職, 職名, 補職名, 役職名", "position, job title, title"),
    GRADE(RosterFile.ROSTER, "級, 職務の級, 等級", "grade, pay grade"),
    STAFF_UNIT(
            RosterFile.ROSTER,
            "所属コード, 組織コード, 部署コード, 部門コード, 課コード, 所属, 部署",
            "unit code, department code, unit, sub unit, department"),
    STAFF_UNIT_NAME(RosterFile.ROSTER, "所属名, 組織名, 部署名, 部門名", "unit name, department name"),
    SINCE(RosterFile.ROSTER, "現所属発令日, 現所属異動日, 現所属年月日, 現職発令日, 発令日", "assigned on, assignment date, since"),
    CONCURRENT(
            RosterFile.ROSTER,
            "兼務所属コード, 兼務コード, 兼務先コード, 兼務所属, 兼務",
            "concurrent unit codes, concurrent unit code, concurrent"),
    MAIL(
            RosterFile.ROSTER,
            "メールアドレス, 電子メール, Ｅメール, メール",
            "mail, email, e-mail, mail address, email address, work email"),

    HISTORY_NUMBER(RosterFile.HISTORY, STAFF_NUMBER),
    HISTORY_STARTS(RosterFile.HISTORY, "発令日, 発令年月日, 異動日, 異動年月日, 開始日", "assigned on, assignment date, start date, from"),
    HISTORY_UNIT(RosterFile.HISTORY, STAFF_UNIT),
    HISTORY_UNIT_NAME(RosterFile.HISTORY, STAFF_UNIT_NAME),
    HISTORY_POSITION(RosterFile.HISTORY, POSITION),
    HISTORY_KIND(RosterFile.HISTORY, "異動区分, 発令区分, 異動事由, 発令事由, 区分", "kind, assignment kind, reason");

    /** How the assignment is called with which somebody begins. */
    public static final String HIRING = "採用";

    /** How an assignment is called where nothing else is said. */
    public static final String TRANSFER = "異動";

    /** How a row of the history is called after which somebody worked nowhere; its day is the last one. */
    public static final String LEAVING = "退職";

    private final RosterFile file;
    private final List<String> names;

    RosterColumn(RosterFile file, String japanese, String english) {
        this.file = file;
        this.names = List.of((japanese + ", " + english).split(", "));
    }

    /** Known by the same names as one of another file. */
    RosterColumn(RosterFile file, RosterColumn same) {
        this.file = file;
        this.names = same.names;
    }

    /** The file it stands in. */
    public RosterFile file() {
        return file;
    }

    /** The names under which it is known, the one that Mieru writes first. */
    public List<String> names() {
        return names;
    }

    /** The name that Mieru writes. */
    public String header() {
        return names.getFirst();
    }

    /** Its name in message keys and in stored mappings. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that tells the same in another way, if there is one: either must be there. */
    @Nullable
    RosterColumn substitute() {
        return switch (this) {
            case NAME -> FAMILY_NAME;
            case SINCE -> HIRED_ON;
            default -> null;
        };
    }

    /** Whether a file without it (and without its substitute) cannot be read. */
    public boolean isRequired() {
        return switch (this) {
            case UNIT_CODE, UNIT_NAME, UNIT_PARENT, UNIT_STARTS -> true;
            case STAFF_NUMBER, NAME, STAFF_UNIT, SINCE -> true;
            case HISTORY_NUMBER, HISTORY_STARTS, HISTORY_UNIT -> true;
            default -> false;
        };
    }
}
