package org.xieyue.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text that a person reads, from {@code translations/<capability>_zh_CN.properties} and {@code …_en.properties}
 * (UTF-8). Placeholders are {@code {0}} or {@code {name}}; there is no quoting.
 */
@Component
public class Texts {

    public static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
    public static final Locale ENGLISH = Locale.ENGLISH;
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    public static final List<Locale> LOCALES = List.of(CHINESE, ENGLISH);

    private final Map<String, String> chinese = load("zh_CN");
    private final Map<String, String> english = load("en");

    /** The text, or {@code !key!} when it is missing, which a test finds. */
    public String say(Locale locale, String key, Object... args) {
        String text = find(locale, key);
        for (int i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", said(locale, args[i]));
        }
        return text;
    }

    /** An argument such as {@code service} may have its English beside it, as {@code service.en}. */
    public String say(Locale locale, String key, Map<String, String> args) {
        String text = find(locale, key);
        boolean inEnglish = locale.getLanguage().equals(ENGLISH.getLanguage());
        for (Map.Entry<String, String> arg : args.entrySet()) {
            String value = inEnglish ? args.getOrDefault(arg.getKey() + ".en", arg.getValue()) : arg.getValue();
            text = text.replace("{" + arg.getKey() + "}", day(locale, value));
        }
        return text;
    }

    /** What is stored as {@code 2026-11-04} is said as people say it. */
    private String day(Locale locale, String value) {
        if (!ISO_DAY.matcher(value).matches()) {
            return value;
        }
        try {
            return day(locale, LocalDate.parse(value));
        } catch (DateTimeException noSuchDay) {
            return value;
        }
    }

    private String day(Locale locale, LocalDate date) {
        return DateTimeFormatter.ofPattern(find(locale, "text.date"), locale).format(date);
    }

    public String say(Locale locale, Refusal refusal) {
        return say(locale, "refusal." + refusal.code(), refusal.args().toArray());
    }

    public String say(Locale locale, Sentence sentence) {
        return say(locale, sentence.key(), sentence.args().toArray());
    }

    private String said(Locale locale, Object arg) {
        return switch (arg) {
            case TextKey key -> find(locale, key.key());
            case Sentence sentence -> say(locale, sentence);
            case Label label -> label.in(locale);
            case KeptLabel kept -> label(locale, kept.chinese());
            case Yuan amount -> amount.display();
            case LocalDate date -> day(locale, date);
            default -> String.valueOf(arg);
        };
    }

    /**
     * A label that is kept in Chinese, such as a diagram's or a case's subject, in the reader's language where {@code
     * label.<Chinese>} tells it; each part between dots and enumeration commas by itself.
     */
    public String label(Locale locale, String chinese) {
        String whole = texts(locale).get("label." + chinese);
        if (whole != null) {
            return whole;
        }
        for (String mark : List.of(" · ", "、")) {
            if (chinese.contains(mark)) {
                return Arrays.stream(chinese.split(mark))
                        .map(part -> label(locale, part))
                        .collect(Collectors.joining(
                                locale.getLanguage().equals("en") && mark.equals("、") ? ", " : mark));
            }
        }
        return chinese;
    }

    /** A label that is kept in Chinese and may say its own English; where it does not, the translations are asked. */
    public String label(Locale locale, Label kept) {
        return locale.getLanguage().equals("en") && !kept.en().equals(kept.zh()) ? kept.en() : label(locale, kept.zh());
    }

    public boolean has(Locale locale, String key) {
        return texts(locale).containsKey(key);
    }

    public Set<String> keys(Locale locale) {
        return texts(locale).keySet();
    }

    private String find(Locale locale, String key) {
        String text = texts(locale).get(key);
        return text == null ? "!" + key + "!" : text;
    }

    private Map<String, String> texts(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    private static Map<String, String> load(String suffix) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:translations/*_" + suffix + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (all.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("Text " + key + " stands twice, also in " + file);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(all);
    }
}
