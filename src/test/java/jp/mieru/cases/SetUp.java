package jp.mieru.cases;

import jp.mieru.access.Duty;
import jp.mieru.access.StaffId;
import jp.mieru.organization.City;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What most cases begin with: Mieru is set up, and people have signed up with the same password. */
@NullUnmarked
final class SetUp {
    static final String PASSWORD = "mikan to ringo 2026";

    private SetUp() {}

    /** Nobody is sent to the first page of a new Mieru any more. */
    static void isDone(City city) {
        city.run("insert into platform.installation (municipality, completed_at) values ('みらい市', now())");
    }

    /** Somebody has an account with the password. */
    static void signsUp(City city, StaffId staff, String number, Duty... duties) {
        signsUp(city, city.account(staff, duties), number);
    }

    /** The account that is there gets the password. */
    static void signsUp(City city, String account, String number) {
        city.run(
                "update access.account set staff_number = ?, password_hash = ? where id = ?::uuid",
                number,
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD),
                account);
    }
}
