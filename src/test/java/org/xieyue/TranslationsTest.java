package org.xieyue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xieyue.shared.Texts;

/** Every text stands in both languages, and every key that the code names as a constant has a text. */
class TranslationsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** A half-width mark that touches a Chinese character. */
    private static final Pattern HALF_WIDTH =
            Pattern.compile("[\\p{IsHan}”）][,;?!:(]|[,;?!][\\p{IsHan}“（]|\\)[\\p{IsHan}，。；：]");

    /** What a file or a hash begins with, quoted as it stands there. */
    private static final Set<String> LITERAL = Set.of("calendars.load.format", "convalescence.ui.draw.rule");

    /** How the code names a key, and the prefix that it leaves out. */
    private static final Map<Pattern, String> CALLS = Map.of(
            Pattern.compile("\\bsay\\(\\s*(?:[\\w.()]+,\\s*)?\"([\\w.-]+)\"\\s*[,)]"), "",
            Pattern.compile("Answer\\.(?:<[^>]*>)?refused\\(\\s*\"([\\w.-]+)\"\\s*[,)]"), "refusal.",
            Pattern.compile("Refusal\\.(?:of|conflict)\\(\\s*\"([\\w.-]+)\"\\s*[,)]"), "refusal.",
            Pattern.compile("Refusal\\.ofField\\(\\s*[^,]+,\\s*\"([\\w.-]+)\"\\s*[,)]"), "refusal.",
            Pattern.compile("Outcome\\.(?:primary|other|withReason)\\(\\s*\"([\\w.-]+)\"\\s*\\)"), "outcome.",
            Pattern.compile("\\bdocuments\\(\\s*\"\\w+\",\\s*\"([\\w.-]+)\"\\s*\\)"), "document.kind.",
            Pattern.compile("Rejected\\.malformed\\(\\s*[^,]+,\\s*\"([\\w.-]+)\"\\s*[,)]"), "api.problem.",
            Pattern.compile("Rejected\\.because\\(\\s*[^,]+,\\s*\"([\\w.-]+)\"\\s*[,)]"), "api.problem.",
            Pattern.compile("\\bof\\(request, HttpStatus\\.\\w+, \"([\\w.-]+)\"\\s*[,)]"), "api.problem.");

    private final Texts texts = new Texts();

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(without(texts.keys(Texts.CHINESE), texts.keys(Texts.ENGLISH)))
                .as("missing in English")
                .isEmpty();
        assertThat(without(texts.keys(Texts.ENGLISH), texts.keys(Texts.CHINESE)))
                .as("missing in Chinese")
                .isEmpty();
    }

    @Test
    void both_languages_fill_in_the_same_values() {
        Map<String, String> differing = new TreeMap<>();
        for (String key : texts.keys(Texts.CHINESE)) {
            Set<String> chinese = placeholders(Texts.CHINESE, key);
            Set<String> english = placeholders(Texts.ENGLISH, key);
            if (!chinese.equals(english)) {
                differing.put(key, chinese + " but " + english);
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void every_key_that_the_code_names_has_a_text() {
        Map<String, String> missing = new TreeMap<>();
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            String code = read(file);
            CALLS.forEach((call, prefix) -> call.matcher(code)
                    .results()
                    .map(key(prefix))
                    .forEach(key -> {
                        found.add(key);
                        if (!texts.has(Texts.CHINESE, key)) {
                            missing.put(key, file.getFileName().toString());
                        }
                    }));
        }
        assertThat(found).as("keys found in the code").hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_is_empty() {
        for (Locale locale : Texts.LOCALES) {
            List<String> empty = texts.keys(locale).stream()
                    .filter(key -> texts.say(locale, key).isBlank())
                    .toList();
            assertThat(empty).as(locale.toLanguageTag()).isEmpty();
        }
    }

    @Test
    void chinese_is_punctuated_in_full_width() {
        List<String> halfWidth = texts.keys(Texts.CHINESE).stream()
                .filter(key -> !LITERAL.contains(key))
                .map(key -> texts.say(Texts.CHINESE, key))
                .filter(text -> HALF_WIDTH.matcher(text).find())
                .toList();
        assertThat(halfWidth).isEmpty();
    }

    private static Function<MatchResult, String> key(String prefix) {
        return found -> prefix + found.group(1);
    }

    private Set<String> placeholders(Locale locale, String key) {
        return PLACEHOLDER
                .matcher(texts.say(locale, key))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
