package jp.mieru.survey;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an answer given in Mieru may tell of its giver besides the unit, as of the day on which the round opened. Answers
 * gathered elsewhere may have other attributes.
 */
public enum PersonAttribute {
    /** 年代: {@code 20} is 29 and younger, then {@code 30}, {@code 40}, {@code 50}; {@code 60} is 60 and above. */
    AGE_BAND("ageBand"),
    /** 性別, as the roster has it. */
    GENDER("gender"),
    /** 職種, as the roster has it. */
    JOB_FAMILY("jobFamily"),
    /** 職位, as the roster has it. */
    POSITION("position"),
    /** 勤続年数: {@code 0} is less than 5 years, then {@code 5}, {@code 10}, {@code 20}; {@code 30} is 30 and more. */
    SERVICE_LENGTH("serviceLength"),
    /** 任用形態, as the roster has it. */
    EMPLOYMENT_TYPE("employmentType");

    private final String word;

    PersonAttribute(String word) {
        this.word = word;
    }

    /** The name by which questionnaires and files know it. */
    public String word() {
        return word;
    }

    /** The attribute with this name, if it is one that Mieru knows of people. */
    public static Optional<PersonAttribute> ofWord(String word) {
        return Arrays.stream(values())
                .filter(attribute -> attribute.word.equals(word))
                .findFirst();
    }
}
