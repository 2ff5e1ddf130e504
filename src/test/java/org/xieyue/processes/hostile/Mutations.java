package org.xieyue.processes.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils a valid file in ways that a seed decides: the same seed, the same file. */
public final class Mutations {

    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:.-]+\\s*=\\s*(\"[^\"<]*\"|'[^'<]*')");
    private static final Pattern LEAF = Pattern.compile("<([\\w:.-]+)[^<>]*(/>|>[^<>]*</\\1>)");
    private static final Pattern TAG = Pattern.compile("</?[\\w:.-]+[^<>]*>");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern JSON_TEXT = Pattern.compile("\"[^\"\\n]*\"");

    private static final List<String> VALUES = List.of(
            "${T.hit()}",
            "#{T.hit()}",
            "${''.getClass().forName('org.xieyue.processes.hostile.Tripwire')}",
            "org.xieyue.processes.hostile.HostileDelegate",
            "java.lang.Runtime",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:9/x",
            "jdbc:postgresql://127.0.0.1:9/x",
            "",
            " ",
            "true",
            "-1",
            "99999999999999999999999999",
            "1e999999999",
            "NaN",
            "P99999999999999Y",
            "PT0S",
            "R/PT1S",
            "R2147483648/PT1S",
            "0 0/1 * * * ?",
            "&#0;",
            "&#xD800;",
            "&#x1F600;",
            "&nope;",
            "]]>",
            "a".repeat(3_000),
            "\u202E\u0000",
            "{{secret}}",
            "=1+1",
            "for i in 1..1000000000 return i",
            "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
            "function() external { java: { class: \"java.lang.Runtime\", method signature: \"exit(int)\" } }");

    private static final List<String> ELEMENTS = List.of(
            "<scriptTask id=\"x1\" scriptFormat=\"javascript\"><script>1</script></scriptTask>",
            "<extensionElements><camunda:executionListener class=\"org.xieyue.processes.hostile.HostileListener\" event=\"start\"/></extensionElements>",
            "<serviceTask id=\"x2\" camunda:class=\"org.xieyue.processes.hostile.HostileDelegate\"/>",
            "<serviceTask id=\"x3\" camunda:expression=\"${T.hit()}\"/>",
            "<import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://127.0.0.1:9/x.wsdl\" namespace=\"x\"/>",
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>",
            "<subProcess id=\"x4\"/>",
            "<multiInstanceLoopCharacteristics><loopCardinality>1000000</loopCardinality></multiInstanceLoopCharacteristics>",
            "<timerEventDefinition><timeCycle>R/PT0S</timeCycle></timerEventDefinition>",
            "<?xml-stylesheet href=\"http://127.0.0.1:9/\"?>",
            "<!-- -->",
            "<![CDATA[${T.hit()}]]>",
            "<process id=\"other\" isExecutable=\"true\"/>",
            "<dataObject id=\"x5\"/>",
            "text");

    private static final List<String> PROLOGUES = List.of(
            "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
            "<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/d.dtd\">",
            "<!DOCTYPE d [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
            "<!DOCTYPE d PUBLIC \"-//X//EN\" \"jar:file:///tmp/x.jar!/x\">",
            "<?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:9/x.xsl\"?>",
            "<?xml version=\"1.1\"?>",
            "\uFEFF");

    private final Random random;
    private final List<byte[]> others;

    public Mutations(long seed, List<byte[]> others) {
        this.random = new Random(seed);
        this.others = others;
    }

    public byte[] spoil(String name, byte[] valid) {
        byte[] file = valid;
        int steps = Math.max(1, random.nextInt(6) - 2);
        for (int i = 0; i < steps; i++) {
            file = name.endsWith(".form") ? form(file) : xml(file);
        }
        return file;
    }

    private byte[] xml(byte[] file) {
        return switch (random.nextInt(18)) {
            case 0, 1 -> flipped(file);
            case 2 -> cut(file);
            case 3 -> without(file);
            case 4 -> twice(file);
            case 5 -> spliced(file);
            case 6 -> encoded(file);
            case 7 -> text(file, this::swapped);
            case 8, 9 -> text(file, text -> replaced(text, ATTRIBUTE, found -> withValue(found, any(VALUES))));
            case 10 -> text(file, text -> replaced(text, LEAF, found -> ""));
            case 11 -> text(file, text -> replaced(text, LEAF, found -> found + found));
            case 12 -> text(file, this::moved);
            case 13 -> text(file, text -> replaced(text, TAG, found -> found + any(ELEMENTS)));
            case 14 -> text(file, text -> replaced(text, TAG, this::deep));
            case 15 ->
                text(
                        file,
                        text -> any(PROLOGUES)
                                + (random.nextBoolean() ? text : text.replaceFirst("^<\\?xml[^>]*\\?>", "")));
            case 16 -> text(file, text -> replaced(text, NUMBER, found -> any(VALUES)));
            default ->
                text(
                        file,
                        text -> text.replace(
                                any(List.of(
                                        "http://www.omg.org/spec/BPMN/20100524/MODEL",
                                        "http://camunda.org/schema/1.0/bpmn",
                                        "http://www.omg.org/spec/BPMN/20100524/DI",
                                        "https://www.omg.org/spec/DMN/20191111/MODEL/")),
                                any(List.of(
                                        "http://activiti.org/bpmn",
                                        "",
                                        "urn:x",
                                        "http://www.omg.org/spec/CMMN/20151109/MODEL"))));
        };
    }

    private byte[] form(byte[] file) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> flipped(file);
            case 2 -> cut(file);
            case 3 -> without(file);
            case 4 -> twice(file);
            case 5 -> encoded(file);
            case 6, 7 ->
                text(
                        file,
                        text -> replaced(
                                text, JSON_TEXT, found -> "\"" + any(VALUES).replace("\"", "\\\"") + "\""));
            case 8 ->
                text(
                        file,
                        text -> replaced(
                                text,
                                JSON_TEXT,
                                found -> any(List.of(
                                        "[".repeat(5_000),
                                        "{\"components\":[".repeat(500),
                                        "null",
                                        "1e999999999",
                                        "{}",
                                        "[[]]"))));
            default ->
                text(
                        file,
                        text -> replaced(
                                text,
                                NUMBER,
                                found -> any(List.of("1e999999999", "-1", "1".repeat(900), "0.000000001", "[]"))));
        };
    }

    private byte[] flipped(byte[] file) {
        byte[] other = file.clone();
        for (int i = 0; i <= random.nextInt(4) && other.length > 0; i++) {
            int at = random.nextInt(other.length);
            other[at] = (byte) (other[at] ^ (1 << random.nextInt(8)));
        }
        return other;
    }

    private byte[] cut(byte[] file) {
        return java.util.Arrays.copyOf(file, random.nextInt(file.length + 1));
    }

    private byte[] without(byte[] file) {
        int from = random.nextInt(file.length + 1);
        int to = Math.min(file.length, from + random.nextInt(200));
        return joined(java.util.Arrays.copyOf(file, from), java.util.Arrays.copyOfRange(file, to, file.length));
    }

    private byte[] twice(byte[] file) {
        int from = random.nextInt(file.length + 1);
        int to = Math.min(file.length, from + random.nextInt(2_000));
        return joined(java.util.Arrays.copyOf(file, to), java.util.Arrays.copyOfRange(file, from, file.length));
    }

    private byte[] spliced(byte[] file) {
        byte[] other = any(others);
        return joined(
                java.util.Arrays.copyOf(file, random.nextInt(file.length + 1)),
                java.util.Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length));
    }

    private byte[] encoded(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return switch (random.nextInt(5)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16);
            case 1 -> text.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16LE);
            case 2 ->
                text.replace("UTF-8", any(List.of("UTF-7", "IBM037", "x-nothing", "ISO-2022-CN", "GBK")))
                        .getBytes(StandardCharsets.UTF_8);
            case 3 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, file);
            default -> joined(file, new byte[] {(byte) 0xC3, (byte) 0x28, 0, (byte) 0xFF});
        };
    }

    private String swapped(String text) {
        List<MatchResult> all = ATTRIBUTE.matcher(text).results().toList();
        if (all.size() < 2) {
            return text;
        }
        String one = any(all).group(1);
        String other = any(all).group(1);
        return text.replace(one, "\u0001").replace(other, one).replace("\u0001", other);
    }

    private String moved(String text) {
        List<MatchResult> leaves = LEAF.matcher(text).results().toList();
        if (leaves.isEmpty()) {
            return text;
        }
        MatchResult leaf = any(leaves);
        String without = text.substring(0, leaf.start()) + text.substring(leaf.end());
        return replaced(without, TAG, found -> found + leaf.group());
    }

    private String deep(String found) {
        int depth = any(List.of(10, 39, 41, 2_000, 20_000));
        return found + "<subProcess>".repeat(depth) + "</subProcess>".repeat(depth);
    }

    private static String withValue(String attribute, String value) {
        return attribute.substring(0, attribute.indexOf('=') + 1) + '"' + value.replace("\"", "&quot;") + '"';
    }

    private String replaced(String text, Pattern pattern, UnaryOperator<String> other) {
        List<MatchResult> all = pattern.matcher(text).results().toList();
        if (all.isEmpty()) {
            return text;
        }
        MatchResult found = any(all);
        return text.substring(0, found.start()) + other.apply(found.group()) + text.substring(found.end());
    }

    private static byte[] text(byte[] file, UnaryOperator<String> change) {
        return change.apply(new String(file, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
