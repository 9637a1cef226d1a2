-- The form in which names and readings are compared when somebody is searched for, never shown: no spaces and no variation
-- selectors, one width, katakana, and one form for the variants of kanji that are common in names (渡邊 and 渡邉 are found
-- as 渡辺, 髙 as 高, 﨑 as 崎). What is written stays as it is written.
create function organization.folded(written text) returns text
    language sql immutable strict parallel safe
    return translate(
        lower(normalize(regexp_replace(written, '[\s\u3000\U000E0100-\U000E01EF]', '', 'g'), NFKC)),
        'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゝゞ'
            || '髙﨑嵜碕邊邉濵濱齋齊斎澤廣櫻國嶋嶌德惠眞冨圓瀧龍栁𠮷桒邨槗槇壽榮實藏與萬曾應會學假經戶鷗彌禮靜',
        'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヽヾ'
            || '高崎崎崎辺辺浜浜斉斉斉沢広桜国島島徳恵真富円滝竜柳吉桑村橋槙寿栄実蔵与万曽応会学仮経戸鴎弥礼静');

-- Readings are stored in katakana already, so they need not be brought into form again.
alter table organization.staff add column folded text not null
    generated always as (organization.folded(name) || ' ' || replace(kana, ' ', '')) stored;
