package jp.mieru.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mieru.access.StaffId;
import org.jspecify.annotations.Nullable;

/** Questions about the staff as a whole, for modules that ask, pair or plan people. */
public interface Roster {
    /**
     * A person employed on a day.
     *
     * @param staff identity
     * @param staffNumber key that offices use
     * @param name as written
     * @param kana reading in full-width katakana
     * @param unit main unit on that day
     * @param position 職位 on that day
     * @param grade 級, 1 to 8, where known
     * @param jobFamily 職種
     * @param employmentType 任用形態
     * @param gender as the export says
     * @param birthDate if known
     * @param hiredOn if known
     * @param mail if known
     */
    record Member(
            StaffId staff,
            String staffNumber,
            String name,
            String kana,
            UnitId unit,
            String position,
            @Nullable Integer grade,
            @Nullable String jobFamily,
            @Nullable String employmentType,
            @Nullable String gender,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate hiredOn,
            @Nullable String mail) {}

    /** Who somebody is, whether or not still employed. */
    record Person(StaffId staff, String staffNumber, String name, String kana) {}

    /** Who these people are, by one statement; whoever is not known is left out. */
    Map<StaffId, Person> people(Collection<StaffId> staff);

    /**
     * Somebody's post in a unit.
     *
     * @param position 職位 in that post, if known
     * @param concurrent beside a main post
     */
    record Post(
            StaffId staff,
            String staffNumber,
            String name,
            String kana,
            UnitId unit,
            @Nullable String position,
            boolean concurrent) {}

    /**
     * The posts in these units themselves on that day, main and concurrent ones, by grade from above, then by kana; by one
     * statement.
     */
    List<Post> workingIn(Collection<UnitId> units, LocalDate day);

    /** Everybody employed on that day, by staff number. */
    List<Member> employedOn(LocalDate day);

    /** Those of them whose main post is in one of these units itself, not below, by staff number. One statement. */
    List<Member> employedIn(Collection<UnitId> units, LocalDate day);

    /** In which of these units, itself and not below, somebody has the main post on that day. One statement. */
    Map<StaffId, UnitId> mainUnits(Collection<UnitId> units, LocalDate day);

    /** These people as they are employed on that day, by staff number; whoever is not is left out. One statement. */
    List<Member> members(Collection<StaffId> staff, LocalDate day);

    /**
     * Somebody's time at work.
     *
     * @param unit of the main post
     * @param position 職位 in the main post
     * @param employmentType 任用形態
     * @param hiredOn first day, if known
     * @param leftOn last day, null where the person has not left
     */
    record Spell(
            StaffId staff,
            String staffNumber,
            String name,
            UnitId unit,
            String position,
            @Nullable String employmentType,
            @Nullable LocalDate hiredOn,
            @Nullable LocalDate leftOn) {}

    /**
     * Everybody employed on one of the days from first to last, by staff number, with the main post of that day, or of the
     * nearest day within those before it, or after it where there is none before. One statement.
     */
    List<Spell> employedBetween(LocalDate first, LocalDate last, LocalDate day);

    /** The same of these people alone. One statement. */
    List<Spell> employedBetween(LocalDate first, LocalDate last, LocalDate day, Collection<StaffId> staff);

    /** Concurrent posts of everybody on that day: in which units, by code. One statement. */
    Map<StaffId, List<UnitId>> concurrentUnits(LocalDate day);

    /**
     * People whose name or reading has this in it, however it is written, or whose whole staff number it is; whether or not
     * still employed. At most so many, by staff number. One statement.
     */
    List<Person> named(String typed, int limit);

    /** Everybody by staff number, whether or not still employed. One statement. */
    Map<String, StaffId> numbers();

    /** Whoever has this staff number, typed as it may be; whether or not still employed. */
    Optional<Person> numbered(String staffNumber);

    /** The same where employed on that day. */
    Optional<Member> numbered(String staffNumber, LocalDate day);
}
