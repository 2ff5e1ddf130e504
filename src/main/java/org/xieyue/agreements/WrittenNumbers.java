package org.xieyue.agreements;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Figure.Bound;

/**
 * The numbers that a wording writes with what they count, in whatever form: 12 %, 百分之十二, 1.2 万元, 一万二千元, 十二元五角, 1.5
 * 小时. Dates, clause numbers and titles are none.
 */
final class WrittenNumbers {

    private static final Pattern SHARE = Pattern.compile("^([^分]+)分之(.+)$");
    private static final Pattern DIGITS = Pattern.compile("^([0-9]+(?:\\.[0-9]+)?)([百千万亿]*)(.*)$", Pattern.DOTALL);
    private static final Pattern CHINESE =
            Pattern.compile("^([零〇一二三四五六七八九十百千万两]+)(?:点([零〇一二三四五六七八九]+))?(.*)$", Pattern.DOTALL);
    private static final Pattern LEAST_BEFORE = Pattern.compile("不低于|不少于|不得低于|不得少于|至少|最低");
    private static final Pattern MOST_BEFORE = Pattern.compile("不超过|不得超过|不高于|不得高于|不多于|至多|最多|最高");
    private static final Pattern SENTENCE_PART = Pattern.compile("[，。；,;\n]");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("月[份 　]*$");
    private static final String PLACES = "零一二三四五六七八九";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is counted, each in one unit: yuan, percent, minutes, days. */
    private enum Kind {
        MONEY,
        SHARE,
        TIME,
        DAYS,
        TIMES,
        PERSONS
    }

    private record Unit(Kind kind, BigDecimal factor) {
        static Unit of(Kind kind, String factor) {
            return new Unit(kind, new BigDecimal(factor));
        }
    }

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("元", Unit.of(Kind.MONEY, "1")),
            Map.entry("圆", Unit.of(Kind.MONEY, "1")),
            Map.entry("角", Unit.of(Kind.MONEY, "0.1")),
            Map.entry("%", Unit.of(Kind.SHARE, "1")),
            Map.entry("个百分点", Unit.of(Kind.SHARE, "1")),
            Map.entry("‰", Unit.of(Kind.SHARE, "0.1")),
            Map.entry("分钟", Unit.of(Kind.TIME, "1")),
            Map.entry("min", Unit.of(Kind.TIME, "1")),
            Map.entry("小时", Unit.of(Kind.TIME, "60")),
            Map.entry("个小时", Unit.of(Kind.TIME, "60")),
            Map.entry("h", Unit.of(Kind.TIME, "60")),
            Map.entry("天", Unit.of(Kind.DAYS, "1")),
            Map.entry("日", Unit.of(Kind.DAYS, "1")),
            Map.entry("工作日", Unit.of(Kind.DAYS, "1")),
            Map.entry("个工作日", Unit.of(Kind.DAYS, "1")),
            Map.entry("次", Unit.of(Kind.TIMES, "1")),
            Map.entry("人", Unit.of(Kind.PERSONS, "1")),
            Map.entry("名", Unit.of(Kind.PERSONS, "1")));

    /**
     * @param amount in the unit of its kind
     * @param bound as the words around it say; null when they say nothing
     */
    private record Written(
            String text,
            Kind kind,
            BigDecimal amount,
            @Nullable Bound bound) {

        boolean says(BigDecimal other) {
            return amount.compareTo(other) == 0;
        }
    }

    /** A number with the words behind it. */
    private record Counted(BigDecimal amount, String unit) {}

    private final String wording;
    private final List<Written> found = new ArrayList<>();
    private @Nullable Counted tenThousands;
    private int begin;

    private WrittenNumbers(String wording) {
        this.wording = wording;
    }

    /**
     * The numbers, as written, that stand in the wording where the figure should stand: what is bound in the same direction
     * if anything is, else all that count the same. Empty when one of them is the figure, or none counts the same.
     */
    static List<String> unlike(String wording, Figure figure) {
        Unit unit = UNITS.get(figure.unit().sign().split("/", 2)[0]);
        if (unit == null) {
            return List.of();
        }
        BigDecimal settled = figure.amount().multiply(unit.factor());
        List<Written> same =
                read(wording).stream().filter(one -> one.kind() == unit.kind()).toList();
        List<Written> bound = same.stream().filter(bindsAs(figure.bound())).toList();
        List<Written> meant = bound.isEmpty() ? same : bound;
        return meant.stream().anyMatch(one -> one.says(settled))
                ? List.of()
                : meant.stream().map(Written::text).distinct().toList();
    }

    private static Predicate<Written> bindsAs(Bound bound) {
        return one -> one.bound() == bound;
    }

    private static List<Written> read(String wording) {
        WrittenNumbers numbers = new WrittenNumbers(wording);
        int at = 0;
        for (Token token : Token.of(wording)) {
            numbers.token(token, at);
            at += token.text().length();
        }
        return numbers.found;
    }

    private void token(Token token, int at) {
        if (token.text().isBlank()) {
            return;
        }
        Counted counted = counted(token.substance()).orElse(null);
        Counted before = tenThousands;
        tenThousands = null;
        if (counted == null) {
            return;
        }
        int from = before == null ? at : begin;
        BigDecimal amount = before == null ? counted.amount() : counted.amount().add(before.amount());
        if (counted.unit().isEmpty()) {
            tenThousands = new Counted(amount, "");
            begin = from;
            return;
        }
        add(from, at + token.text().length(), amount, counted.unit().split("[/·]", 2)[0]);
    }

    private void add(int from, int until, BigDecimal amount, String name) {
        Unit unit = UNITS.get(name);
        Written last = found.isEmpty() ? null : found.getLast();
        boolean follows = last != null
                && last.kind() == Kind.MONEY
                && wording.substring(0, from).stripTrailing().endsWith(last.text());
        if (follows && last != null && (name.equals("角") || name.equals("分"))) {
            BigDecimal more = amount.movePointLeft(name.equals("角") ? 1 : 2);
            int start = wording.lastIndexOf(last.text(), from);
            found.set(
                    found.size() - 1,
                    new Written(
                            wording.substring(start, until),
                            Kind.MONEY,
                            last.amount().add(more),
                            last.bound()));
            return;
        }
        if (unit == null
                || (name.equals("日")
                        && DAY_OF_MONTH.matcher(wording.substring(0, from)).find())) {
            return;
        }
        found.add(new Written(
                wording.substring(from, until), unit.kind(), amount.multiply(unit.factor()), bound(from, until)));
    }

    private @Nullable Bound bound(int from, int until) {
        String[] parts = SENTENCE_PART.split(wording.substring(0, from), -1);
        String before = parts[parts.length - 1];
        int least = lastOf(LEAST_BEFORE, before);
        int most = lastOf(MOST_BEFORE, before);
        String after = wording.substring(until).stripLeading();
        if (after.startsWith("以上")) {
            return Bound.AT_LEAST;
        }
        if (after.startsWith("以下") || after.startsWith("以内")) {
            return Bound.AT_MOST;
        }
        return least < 0 && most < 0 ? null : least > most ? Bound.AT_LEAST : Bound.AT_MOST;
    }

    private static int lastOf(Pattern words, String text) {
        int last = -1;
        Matcher matcher = words.matcher(text);
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private static Optional<Counted> counted(String said) {
        Matcher share = SHARE.matcher(said);
        if (share.matches()) {
            return share(share.group(1), share.group(2));
        }
        Matcher digits = DIGITS.matcher(said);
        if (digits.matches()) {
            BigDecimal amount = new BigDecimal(digits.group(1));
            for (char power : digits.group(2).toCharArray()) {
                amount = amount.movePointRight("百千万".indexOf(power) < 0 ? 8 : "百千万".indexOf(power) + 2);
            }
            boolean bare = digits.group(3).isEmpty() && !digits.group(2).endsWith("万");
            return bare ? Optional.empty() : Optional.of(new Counted(amount, digits.group(3)));
        }
        Matcher chinese = CHINESE.matcher(said);
        return chinese.matches() && !chinese.group(3).isEmpty()
                ? chinese(chinese.group(1), chinese.group(2)).map(amount -> new Counted(amount, chinese.group(3)))
                : Optional.empty();
    }

    /** In percent. */
    private static Optional<Counted> share(String whole, String part) {
        return number(whole)
                .filter(of -> of.signum() > 0)
                .flatMap(of -> number(part)
                        .map(some -> new Counted(some.multiply(HUNDRED).divide(of, MathContext.DECIMAL32), "%")));
    }

    private static Optional<BigDecimal> number(String said) {
        if (said.matches("[0-9]+(?:\\.[0-9]+)?")) {
            return Optional.of(new BigDecimal(said));
        }
        if (said.equals("百") || said.equals("千") || said.equals("万")) {
            return Optional.of(BigDecimal.TEN.pow("百千万".indexOf(said) + 2));
        }
        Matcher chinese = CHINESE.matcher(said);
        return chinese.matches() && chinese.group(3).isEmpty()
                ? chinese(chinese.group(1), chinese.group(2))
                : Optional.empty();
    }

    private static Optional<BigDecimal> chinese(String whole, @Nullable String places) {
        OptionalInt before = ChineseNumber.parse(whole);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder after = new StringBuilder();
        for (char sign : (places == null ? "" : places.replace('〇', '零')).toCharArray()) {
            after.append(PLACES.indexOf(sign));
        }
        return Optional.of(new BigDecimal(before.getAsInt() + (after.isEmpty() ? "" : "." + after)));
    }
}
