package jp.mieru.appraisal.ruleset;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A rule set as it is stored. Strict: a word that no rule has is refused. */
public final class RuleSetJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private RuleSetJson() {}

    public static String write(RuleSet rules) {
        return JSON.writeValueAsString(rules);
    }

    /** @throws tools.jackson.core.JacksonException if it is no rule set */
    public static RuleSet read(String stored) {
        return JSON.readValue(stored, RuleSet.class);
    }

    /** As maps, lists and values. */
    public static Map<String, Object> tree(RuleSet rules) {
        return JSON.convertValue(rules, TREE);
    }

    /** @throws tools.jackson.core.JacksonException if it is no rule set */
    public static RuleSet of(Map<String, Object> tree) {
        return JSON.convertValue(tree, RuleSet.class);
    }
}
