package jp.mieru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads stands in the message files, in both languages, and nothing else stands there. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final String MODULES =
            "(?:startup|platform|access|organization|survey|engagement|dialogue|appraisal|goals)";
    private static final Pattern KEY = Pattern.compile("\"(" + MODULES + "(?:\\.[A-Za-z0-9_-]+){2,}\\.?)\"");
    private static final Pattern DYNAMIC = Pattern.compile("(?m)^# used: (\\S+?)\\*\\s*$");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}&&[^\\u30fb]]");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    /** Era names, units of dates, headers of files, what is looked for in texts: words that law, files and a dictionary know. */
    private static final Set<String> DATA = Set.of(
            "Era.java",
            "FiscalYear.java",
            "JapaneseDates.java",
            "RosterColumn.java",
            "PublishedColumns.java",
            "UnitHeadings.java",
            "OtherNames.java",
            "AnswerWords.java",
            "ScaleDirection.java",
            "SecondHeading.java",
            "NumberFormat.java",
            "PartsOfSpeech.java",
            "Patterns.java",
            "Nothing.java",
            "LevelWords.java",
            "OfficeWords.java",
            "AbsenceColumns.java",
            "YesNo.java");

    static List<String> modules() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesSayTheSameThings(String module) throws IOException {
        assertThat(load(module + "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load(module).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesFillTheSamePlaces(String module) throws IOException {
        var japanese = load(module);
        var english = load(module + "_en");
        for (var key : japanese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key, ""), Locale.ENGLISH))
                    .as(key)
                    .isEqualTo(places(japanese.getProperty(key), Locale.JAPANESE));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyMessageIsUsed(String module) throws IOException {
        var text = Files.readString(MESSAGES.resolve(module + ".properties"));
        var prefixes =
                DYNAMIC.matcher(text).results().map(match -> match.group(1)).toList();
        var used = sources().flatMap(MessagesTest::keysIn).collect(java.util.stream.Collectors.toSet());
        var unused = new TreeSet<>(load(module).stringPropertyNames());
        unused.removeIf(key -> used.contains(key) || prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        var known = new TreeSet<String>();
        for (var module : modules()) {
            known.addAll(load(module).stringPropertyNames());
        }
        var missing = new TreeSet<String>();
        sources().flatMap(MessagesTest::keysIn).forEach(key -> {
            var found = key.endsWith(".") ? known.stream().anyMatch(k -> k.startsWith(key)) : known.contains(key);
            if (!found) {
                missing.add(key);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHasATextOfItsOwn() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".jte"))::iterator) {
                var words = JteText.of(Files.readString(file));
                if (!words.isEmpty()) {
                    found.add(file + ": " + words);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noClassHasATextOfItsOwn() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                if (DATA.contains(file.getFileName().toString())) {
                    continue;
                }
                STRING.matcher(withoutComments(Files.readString(file)))
                        .results()
                        .map(match -> match.group())
                        .filter(literal -> JAPANESE.matcher(literal).find())
                        .forEach(literal -> found.add(file.getFileName() + ": " + literal));
            }
        }
        assertThat(found).isEmpty();
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    private static Stream<String> keysIn(Path file) {
        try {
            return KEY.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources() throws IOException {
        var all = new ArrayList<Path>();
        for (var root : List.of("src/main/java", "src/main/jte")) {
            try (var files = Files.walk(Path.of(root))) {
                files.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return all.stream();
    }

    private static Set<Integer> places(String pattern, Locale locale) {
        var formats = new MessageFormat(pattern, locale).getFormatsByArgumentIndex();
        var found = new TreeSet<Integer>();
        for (var i = 0; i < formats.length; i++) {
            if (pattern.contains("{" + i)) {
                found.add(i);
            }
        }
        return found;
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(MESSAGES.resolve(name + ".properties"))));
        return properties;
    }
}
