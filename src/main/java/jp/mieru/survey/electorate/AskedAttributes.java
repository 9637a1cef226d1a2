package jp.mieru.survey.electorate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.mieru.organization.Roster.Member;
import jp.mieru.survey.PersonAttribute;
import org.jspecify.annotations.Nullable;

/** The attributes that a questionnaire asks for, of a person on a day. Pure. */
final class AskedAttributes {
    private AskedAttributes() {}

    /** One value for each name; null where it is not known of the person, or an attribute that Mieru does not know. */
    static List<@Nullable String> of(List<String> names, Member member, LocalDate day) {
        List<@Nullable String> values = new ArrayList<>();
        for (String name : names) {
            String value = PersonAttribute.ofWord(name)
                    .map(attribute -> value(attribute, member, day))
                    .orElse(null);
            values.add(value == null || value.isBlank() ? null : value);
        }
        return Collections.unmodifiableList(values);
    }

    private static @Nullable String value(PersonAttribute attribute, Member member, LocalDate day) {
        return switch (attribute) {
            case AGE_BAND -> AgeBand.of(member.birthDate(), day);
            case GENDER -> member.gender();
            case JOB_FAMILY -> member.jobFamily();
            case POSITION -> member.position();
            case SERVICE_LENGTH -> ServiceLength.of(member.hiredOn(), day);
            case EMPLOYMENT_TYPE -> member.employmentType();
        };
    }
}
