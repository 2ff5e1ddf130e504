package org.xieyue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieyue.negotiation.MoveKind;
import org.xieyue.shared.Texts;

/** What the capabilities of bargaining write into the trail is said in words to whoever reads it. */
class ActionsInWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/xieyue");
    private static final Pattern CALL = Pattern.compile("trail\\s*\\.record\\(\\s*([^,]*),");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][a-zA-Z.-]*[a-zA-Z])\"");
    /** What is put in front of an act, and the calls that hand one on. */
    private static final Map<String, List<Handing>> HANDED_ON = Map.of(
            "bargaining",
                    List.of(
                            new Handing(
                                    "bargaining.",
                                    "file\\.(?:save|note)\\(\\s*bargaining,\\s*([^;]*?)(?:,\\s*(?:java\\.util\\.)?Map|\\)\\s*;)"),
                            new Handing(
                                    "bargaining.",
                                    "\\b(?:begin|runs|end)\\(\\s*bargaining,\\s*(?:\\w+,\\s*)?(\"\\w+\")")),
            "conclusion",
                    List.of(new Handing(
                            "conclusion.",
                            "file\\.(?:save|noted)\\(\\s*conclusion,\\s*([^;]*?)(?:,\\s*Map|,\\s*details|\\)\\s*;)")),
            "agreements",
                    List.of(
                            new Handing("agreement.", "\\brecord\\(\\s*[\\w.()]+,\\s*(\"[^\"]+\")"),
                            new Handing("agreement.", "\\bnoted\\(\\s*row,\\s*[\\w.()]+,\\s*(\"\\w+\")"),
                            new Handing("agreement.", "\\bsave\\(\\s*agreement,\\s*([^;]*?),\\s*Map")),
            "parties",
                    List.of(
                            new Handing("", "\\brecord\\((\"parties[^\"]+\")"),
                            new Handing("parties.employer-", "\\bnoted\\(\\s*caseId,\\s*\\w+,\\s*(\"[^\"]+\")")),
            "negotiation",
                    List.of(
                            new Handing("negotiation.", "file\\.tell\\(\\s*[^\"]*?(\"[a-z-]+\")"),
                            new Handing("negotiation.", "\\bkept\\([^\"]*?(\"[^\"]+\")")),
            "disclosures", List.of(new Handing("", "tell\\(caseId, asked, (\"[^\"]+\")")),
            "employers", List.of(new Handing("", "\\brecord\\((\"employer[^\"]+\")")));

    private record Handing(String prefix, String call) {}

    private final Texts texts = new Texts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bargaining",
                "campaigns",
                "agreements",
                "conclusion",
                "parties",
                "negotiation",
                "disclosures",
                "employers"
            })
    void every_action_that_is_written_has_words_in_both_languages(String capability) {
        Set<String> codes = codes(capability);
        assertThat(codes).as("found in " + capability).hasSizeGreaterThan(2);
        Map<String, Locale> missing = new TreeMap<>();
        for (Locale locale : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            codes.stream()
                    .filter(code -> !texts.has(locale, "audited." + code))
                    .forEach(code -> missing.put(code, locale));
        }
        assertThat(missing).isEmpty();
    }

    /** A code that is put together in a new place would be walked past: that place belongs into the table above. */
    @Test
    void codes_are_put_together_nowhere_but_where_this_walk_looks() {
        Set<String> composed = new TreeSet<>();
        for (String capability : List.of(
                "bargaining",
                "campaigns",
                "agreements",
                "conclusion",
                "parties",
                "negotiation",
                "disclosures",
                "employers")) {
            for (Path file : files(capability)) {
                CALL.matcher(read(file))
                        .results()
                        .map(call -> call.group(1).strip())
                        .filter(code -> !LITERAL.matcher(code).find())
                        .forEach(code -> composed.add(file.getFileName() + ": " + code));
            }
        }
        assertThat(composed)
                .containsExactly(
                        "AccedeLater.java: \"agreement.\" + act",
                        "AdmitEmployer.java: \"parties.employer-\" + what",
                        "AnswerItem.java: act",
                        "BargainingFile.java: \"bargaining.\" + act",
                        "ConclusionFile.java: \"conclusion.\" + act",
                        "KeepAims.java: \"negotiation.\" + act",
                        "RegisterEmployer.java: what",
                        "RegisteredAgreements.java: \"agreement.\" + what",
                        "StoredSides.java: act",
                        "TableFile.java: act");
    }

    private static Set<String> codes(String capability) {
        Set<String> codes = new TreeSet<>();
        for (Path file : files(capability)) {
            String code = read(file);
            CALL.matcher(code).results().forEach(call -> add(codes, "", call.group(1)));
            for (Handing handing : HANDED_ON.getOrDefault(capability, List.of())) {
                Matcher calls = Pattern.compile(handing.call()).matcher(code);
                calls.results().forEach(call -> add(codes, handing.prefix(), call.group(1)));
            }
        }
        if (capability.equals("negotiation")) {
            Arrays.stream(MoveKind.values())
                    .map(kind -> "negotiation."
                            + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .forEach(codes::add);
        }
        return codes;
    }

    private static void add(Set<String> codes, String prefix, String expression) {
        LITERAL.matcher(expression).results().forEach(found -> codes.add(prefix + found.group(1)));
    }

    private static List<Path> files(String capability) {
        try (Stream<Path> all = Files.list(SOURCES.resolve(capability))) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
