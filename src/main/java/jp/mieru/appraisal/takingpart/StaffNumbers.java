package jp.mieru.appraisal.takingpart;

import java.util.Optional;
import jp.mieru.organization.Roster;
import jp.mieru.organization.Roster.Person;
import jp.mieru.platform.text.Normal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is meant by a staff number as somebody typed it. */
@Component
public class StaffNumbers {
    private static final int SEVERAL = 50;

    private final Roster roster;

    StaffNumbers(Roster roster) {
        this.roster = roster;
    }

    public Optional<Person> find(@Nullable String typed) {
        var number = Normal.code(typed == null ? "" : typed);
        return number.isEmpty()
                ? Optional.empty()
                : roster.named(number, SEVERAL).stream()
                        .filter(person -> person.staffNumber().equals(number))
                        .findFirst();
    }
}
