package jp.mieru.access.password;

import jp.mieru.access.password.PasswordSetting.Done;
import jp.mieru.access.password.PasswordSetting.TooMany;
import jp.mieru.access.password.PasswordSetting.Unfit;
import jp.mieru.access.password.PasswordSetting.Unproven;
import org.springframework.validation.BindingResult;

/** Tells in a form why a password was not set. */
final class PasswordErrors {
    private PasswordErrors() {}

    /**
     * Puts what hindered it into the result.
     *
     * @param proof field with the code, or with the password as it is
     */
    static void tell(PasswordSetting setting, String proof, BindingResult result) {
        switch (setting) {
            case Done done -> {}
            case Unfit unfit -> {
                var why = unfit.why();
                var lengths = new Object[] {PasswordRules.SHORTEST, PasswordRules.LONGEST};
                result.rejectValue(why.field(), why.key(), lengths, why.key());
            }
            case Unproven unproven -> result.rejectValue(proof, "access.password.refused." + proof);
            case TooMany tooMany -> result.reject("access.signin.wait");
        }
    }
}
