package jp.mieru.organization.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import jp.mieru.access.StaffId;
import jp.mieru.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the directory. The details are null where the viewer does not see them.
 *
 * @param staff identity
 * @param name as written
 * @param kana reading
 * @param unit main unit on the day
 * @param position 職位
 * @param jobFamily 職種
 * @param mail address
 * @param concurrent whether the person has another post beside the main one
 * @param details what not everybody sees, or null
 */
public record StaffRow(
        StaffId staff,
        String name,
        String kana,
        UnitId unit,
        String position,
        @Nullable String jobFamily,
        @Nullable String mail,
        boolean concurrent,
        @Nullable Details details) {

    /**
     * What not everybody sees.
     *
     * @param staffNumber 職員番号
     * @param grade 級
     * @param employmentType 任用形態
     * @param gender as the export says
     * @param birthDate if known
     * @param age whole years on the day, if known
     * @param hiredOn if known
     * @param years whole years of service on the day, if known
     */
    public record Details(
            String staffNumber,
            @Nullable Integer grade,
            @Nullable String employmentType,
            @Nullable String gender,
            @Nullable LocalDate birthDate,
            @Nullable Integer age,
            @Nullable LocalDate hiredOn,
            @Nullable Integer years) {}

    /** Those whose details are seen. */
    static List<StaffId> detailed(List<StaffRow> rows) {
        return rows.stream()
                .filter(row -> row.details() != null)
                .map(StaffRow::staff)
                .toList();
    }

    static StaffRow of(ResultSet row, LocalDate day) throws SQLException {
        return new StaffRow(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("kana"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("position"),
                row.getString("job_family"),
                row.getString("mail"),
                row.getBoolean("concurrent"),
                row.getBoolean("detailed") ? details(row, day) : null);
    }

    static Details details(ResultSet row, LocalDate day) throws SQLException {
        var birth = row.getObject("birth_date", LocalDate.class);
        var hired = row.getObject("hired_on", LocalDate.class);
        return new Details(
                row.getString("staff_number"),
                row.getObject("grade", Integer.class),
                row.getString("employment_type"),
                row.getString("gender"),
                birth,
                years(birth, day),
                hired,
                years(hired, day));
    }

    private static @Nullable Integer years(@Nullable LocalDate from, LocalDate day) {
        return from == null ? null : Math.max(0, Period.between(from, day).getYears());
    }
}
