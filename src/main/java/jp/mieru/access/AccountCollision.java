package jp.mieru.access;

/** Two people cannot sign in with the same name. Nothing was stored. */
public final class AccountCollision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What both have. */
    public enum Name {
        STAFF_NUMBER,
        MAIL
    }

    private final Name name;
    private final String value;

    public AccountCollision(Name name, String value, Throwable cause) {
        super(name + " " + value, cause);
        this.name = name;
        this.value = value;
    }

    /** Whether it is the staff number or the mail address. */
    public Name name() {
        return name;
    }

    /** The number or address that both have. */
    public String value() {
        return value;
    }
}
