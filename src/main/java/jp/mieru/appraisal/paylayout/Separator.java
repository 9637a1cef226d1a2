package jp.mieru.appraisal.paylayout;

/** What stands between cells. */
public enum Separator {
    COMMA(','),
    TAB('\t'),
    SEMICOLON(';');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }
}
