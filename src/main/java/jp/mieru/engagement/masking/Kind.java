package jp.mieru.engagement.masking;

import java.util.Locale;

/** What was masked. */
public enum Kind {
    /** 氏名 */
    NAME,
    /** 職員番号 */
    NUMBER,
    /** メールアドレス */
    MAIL,
    /** 電話番号 */
    PHONE;

    /** The mark that stands in the masked text; pages show it in their reader's language. */
    public String mark() {
        return "〔" + word() + "〕";
    }

    /** The word that message keys end with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
