package jp.mieru.engagement.morphology;

/** Parts of speech as IPADIC names them. */
public final class PartsOfSpeech {
    public static final String NOUN = "名詞";
    public static final String GENERAL_NOUN = "名詞-一般";
    public static final String VERBAL_NOUN = "名詞-サ変接続";
    public static final String ADJECTIVAL_NOUN = "名詞-形容動詞語幹";
    public static final String ADVERBIAL_NOUN = "名詞-副詞可能";
    public static final String PROPER_NOUN = "名詞-固有名詞";
    public static final String PROPER_GENERAL = "名詞-固有名詞-一般";
    public static final String BODY = "名詞-固有名詞-組織";
    public static final String PLACE = "名詞-固有名詞-地域";
    public static final String PLACE_NAME = "名詞-固有名詞-地域-一般";
    public static final String PERSON = "名詞-固有名詞-人名";
    public static final String FAMILY_NAME = "名詞-固有名詞-人名-姓";
    public static final String GIVEN_NAME = "名詞-固有名詞-人名-名";
    public static final String SUFFIX = "名詞-接尾-一般";
    public static final String VERBAL_SUFFIX = "名詞-接尾-サ変接続";
    public static final String ADJECTIVAL_SUFFIX = "名詞-接尾-形容動詞語幹";
    public static final String PLACE_SUFFIX = "名詞-接尾-地域";
    public static final String PREFIX = "接頭詞-名詞接続";
    public static final String ADJECTIVE = "形容詞";
    public static final String INDEPENDENT_ADJECTIVE = "形容詞-自立";
    public static final String VERB = "動詞";
    public static final String INDEPENDENT_VERB = "動詞-自立";
    public static final String AUXILIARY = "助動詞";
    public static final String CASE_PARTICLE = "助詞-格助詞";
    public static final String TOPIC_PARTICLE = "助詞-係助詞";
    public static final String ADVERBIAL_PARTICLE = "助詞-副助詞";
    public static final String JOINING_PARTICLE = "助詞-接続助詞";

    /** The words of municipal offices, which IPADIC has not. */
    public static final String OWN_WORD = "カスタム名詞";

    private PartsOfSpeech() {}
}
