package jp.mieru.access;

import org.jspecify.annotations.Nullable;

/** Groups of people that a handler can be open to. Which records they see inside is the handler's question to ask. */
public enum Who {
    /** Also without signing in. */
    ANYONE,
    /** Everybody who signed in. */
    SIGNED_IN,
    /** Whoever signed in with an account that belongs to a person employed. */
    STAFF,
    /** Whoever leads a unit today. */
    SUPERVISOR,
    /** The office, whatever the duty. */
    OFFICE,
    OFFICE_APPRAISAL,
    OFFICE_TRAINING,
    OFFICE_SURVEY,
    OFFICE_PLACEMENT,
    /** Top management. */
    EXECUTIVE,
    /** Who runs the system. */
    ADMINISTRATOR;

    /** Whether this group has the person in it; null is somebody who has not signed in. */
    public boolean includes(@Nullable Viewer viewer) {
        if (viewer == null) {
            return this == ANYONE;
        }
        return switch (this) {
            case ANYONE, SIGNED_IN -> true;
            case STAFF -> viewer.staff() != null;
            case SUPERVISOR -> viewer.supervisor();
            case OFFICE -> viewer.isOffice();
            case OFFICE_APPRAISAL -> viewer.has(Duty.APPRAISAL);
            case OFFICE_TRAINING -> viewer.has(Duty.TRAINING);
            case OFFICE_SURVEY -> viewer.has(Duty.SURVEY);
            case OFFICE_PLACEMENT -> viewer.has(Duty.PLACEMENT);
            case EXECUTIVE -> viewer.executive();
            case ADMINISTRATOR -> viewer.administrator();
        };
    }
}
