package jp.mieru.survey.letters;

import java.util.Locale;

/** What is written to people, in both languages. */
public record Letter(String subjectJa, String textJa, String subjectEn, String textEn) {
    String subject(Locale language) {
        return isEnglish(language) ? subjectEn : subjectJa;
    }

    String text(Locale language) {
        return isEnglish(language) ? textEn : textJa;
    }

    static boolean isEnglish(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage());
    }
}
