package org.xieyue.agreements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Figure.Bound;

/**
 * Reads the clauses out of a written text: each 第…条 at the beginning of a line begins one, if its number follows the one
 * before. What stands ahead of the first is a clause without a number (首部), and so is the signature block (落款). The
 * heading of a chapter becomes the title of its clauses that have none. Subjects and figures are guesses, to be looked over.
 */
final class TextReading {

    private static final Pattern CLAUSE = Pattern.compile(
            "^[\\s　]*第[ 　]*([0-9０-９]{1,4}|[零〇一二三四五六七八九十百千两]+)[ 　]*条(?:[ 　]*之[ 　]*([一二三四五六七八九十]+))?(.*)$");
    private static final Pattern CHAPTER =
            Pattern.compile("^[\\s　]*第[ 　]*(?:[0-9０-９]{1,3}|[零〇一二三四五六七八九十百]+)[ 　]*[编章节][ 　]*(.{0,40})$");
    private static final Pattern TITLED = Pattern.compile(
            "^[\\s　:：.、]*(?:[【\\[（(]([^】\\]）)]{1,30})[】\\]）)][ 　]*|([^。；;，,：:\\s]{1,20})[ 　]+(?=\\S)|([^。；;，,]{1,20})$)");
    private static final Pattern CLOSING = Pattern.compile(
            "^[\\s　]*(?:甲方|乙方|企业方|用人单位|职工方|工会|双方|首席代表|首席协商代表|法定代表人)[^。；]{0,30}[（(](?:盖章|签字|签章|签名)[）)].*$");
    private static final Pattern AT_LEAST = Pattern.compile("不低于|不少于|不得低于|不得少于|至少|最低|以上");
    private static final Pattern AT_MOST = Pattern.compile("不超过|不得超过|不高于|不得高于|不多于|至多|最多|最高|以内|以下");
    private static final int REACH = 14;

    private final List<Clause> clauses = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private String number = "";
    private String title = "首部";
    private String chapter = "";
    private int last;
    private boolean closed;

    private TextReading() {}

    static AgreementText read(String written) {
        TextReading reading = new TextReading();
        written.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .lines()
                .forEach(reading::line);
        reading.finish();
        return new AgreementText(reading.clauses);
    }

    /** The same with the keys, and where they were not guessed the subjects and figures, of an earlier text. */
    static AgreementText read(String written, AgreementText earlier) {
        AgreementText fresh = read(written);
        int[] matched = ClauseMatch.match(earlier.clauses(), fresh.clauses());
        List<Clause> aligned = new ArrayList<>();
        for (int j = 0; j < matched.length; j++) {
            Clause clause = fresh.clauses().get(j);
            if (matched[j] < 0) {
                aligned.add(clause);
                continue;
            }
            Clause same = earlier.clauses().get(matched[j]);
            boolean guessed = clause.topic() == BargainingTopic.OTHER;
            boolean sameWords = same.text().equals(clause.text());
            aligned.add(new Clause(
                    same.key(),
                    clause.number(),
                    guessed ? same.topic() : clause.topic(),
                    clause.title(),
                    clause.text(),
                    sameWords ? same.figure() : clause.figure()));
        }
        return new AgreementText(aligned);
    }

    private void line(String line) {
        Matcher clause = CLAUSE.matcher(line);
        if (!closed && clause.matches() && follows(clause)) {
            finish();
            begin(clause);
            return;
        }
        Matcher heading = CHAPTER.matcher(line);
        if (!closed && heading.matches() && !heading.group(1).contains("。")) {
            finish();
            number = "";
            title = "";
            chapter = heading.group(1).strip();
            return;
        }
        if (!closed && last > 0 && CLOSING.matcher(line).matches()) {
            finish();
            closed = true;
            number = "";
            title = "落款";
        }
        String words = line.strip();
        if (!words.isEmpty()) {
            body.append(body.isEmpty() ? "" : "\n").append(words);
        }
    }

    /** A line that begins with 第三条规定的… speaks about a clause; only the next number begins one. */
    private boolean follows(Matcher clause) {
        OptionalInt read = ChineseNumber.parse(clause.group(1));
        if (read.isEmpty()) {
            return false;
        }
        boolean inserted = clause.group(2) != null && read.getAsInt() == last;
        boolean speaksOfIt = clause.group(3).matches("^(?:第|规定|所|的|至|、|和|及|或|中|款).*");
        boolean follows = last == 0 || read.getAsInt() == last + 1;
        return inserted || (follows && !speaksOfIt);
    }

    private void begin(Matcher clause) {
        last = ChineseNumber.parse(clause.group(1)).orElse(last);
        number = "第" + clause.group(1) + "条" + (clause.group(2) == null ? "" : "之" + clause.group(2));
        String rest = clause.group(3);
        title = "";
        Matcher titled = TITLED.matcher(rest);
        if (titled.find()) {
            title = java.util.stream.Stream.of(titled.group(1), titled.group(2), titled.group(3))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse("");
            rest = rest.substring(titled.end());
        }
        rest = rest.replaceFirst("^[\\s　:：、]+", "");
        if (!rest.isBlank()) {
            body.append(rest.strip());
        }
    }

    private void finish() {
        String text = body.toString();
        body.setLength(0);
        if (number.isEmpty() && text.isBlank()) {
            return;
        }
        String heading = title.isEmpty() ? chapter : title;
        clauses.add(new Clause(ClauseKey.next(), number, topic(heading, text), heading, text, figure(text)));
        number = "";
        title = "";
    }

    private static final Map<BargainingTopic, Pattern> WORDS = words();

    private static BargainingTopic topic(String title, String text) {
        for (String where : List.of(title, text)) {
            BargainingTopic best = BargainingTopic.OTHER;
            int first = Integer.MAX_VALUE;
            for (Map.Entry<BargainingTopic, Pattern> entry : WORDS.entrySet()) {
                Matcher matcher = entry.getValue().matcher(where);
                if (matcher.find() && matcher.start() < first) {
                    first = matcher.start();
                    best = entry.getKey();
                }
            }
            if (best != BargainingTopic.OTHER) {
                return best;
            }
        }
        return BargainingTopic.OTHER;
    }

    private static Map<BargainingTopic, Pattern> words() {
        Map<BargainingTopic, String> words = new EnumMap<>(BargainingTopic.class);
        words.put(BargainingTopic.ORDER_ALLOCATION, "派单|订单分配|接单");
        words.put(BargainingTopic.INCOME_AND_COMMISSION, "抽成|佣金|服务费比例");
        words.put(BargainingTopic.ONLINE_HOURS_AND_REST, "在线时长|连续在线|在线不超过|防疲劳");
        words.put(BargainingTopic.TIME_AND_ROUTE, "送达时限|时间预估|配送时间|路线");
        words.put(BargainingTopic.APPRAISAL_AND_PENALTIES, "考核|申诉|差评|扣罚");
        words.put(BargainingTopic.PIECE_RATE, "计件|单价|派费|每单|每件");
        words.put(BargainingTopic.MINIMUM_MONTHLY_PAY, "最低月收入|月收入|保底收入|最低工资");
        words.put(BargainingTopic.MINIMUM_HOURLY_PAY, "小时报酬|小时最低|每小时");
        words.put(BargainingTopic.WEATHER_ALLOWANCE, "高温|恶劣天气|冰雪");
        words.put(BargainingTopic.HOLIDAY_PAY, "法定节假日|节假日报酬");
        words.put(BargainingTopic.INJURY_COVER, "职业伤害|意外险|意外伤害");
        words.put(BargainingTopic.MUTUAL_AID, "互助保障|医疗互助");
        words.put(BargainingTopic.HEALTH_CHECK, "体检");
        words.put(BargainingTopic.CONVALESCENCE, "疗休养");
        words.put(BargainingTopic.SKILL_PAY, "能级工资|技能津贴");
        words.put(BargainingTopic.WOMEN_MINORS_DISABLED, "女职工|未成年工|残疾");
        words.put(BargainingTopic.TRAINING, "培训");
        words.put(BargainingTopic.SAFETY_AND_HEALTH, "安全生产|劳动安全|劳动保护|安全卫生");
        words.put(BargainingTopic.REST_AND_LEAVE, "休息|休假|年休");
        words.put(BargainingTopic.WORKING_HOURS, "工作时间|工时");
        words.put(BargainingTopic.PAY, "劳动报酬|工资|奖金|津贴");
        words.put(BargainingTopic.INSURANCE_AND_WELFARE, "社会保险|保险福利|福利|公积金");
        words.put(BargainingTopic.LAYOFFS, "裁员|裁减");
        words.put(BargainingTopic.CONTRACT_MANAGEMENT, "劳动合同管理|劳动合同的");
        words.put(BargainingTopic.TERM, "合同期限|有效期");
        words.put(BargainingTopic.CHANGE_AND_TERMINATION, "变更|解除|终止");
        words.put(BargainingTopic.DISPUTES, "争议");
        words.put(BargainingTopic.BREACH_OF_AGREEMENT, "违约");
        words.put(BargainingTopic.BARGAINING_MECHANISM, "协商机制|协商代表|集体协商");
        words.put(BargainingTopic.DISCIPLINE_AND_REWARDS, "奖惩|奖励|处罚");
        Map<BargainingTopic, Pattern> patterns = new EnumMap<>(BargainingTopic.class);
        words.forEach((topic, pattern) -> patterns.put(topic, Pattern.compile(pattern)));
        return patterns;
    }

    private static final Map<String, FigureUnit> UNITS = units();
    private static final Pattern AMOUNT = Pattern.compile("^([0-9]+(?:\\.[0-9]+)?)(万)?(.+)$");
    private static final Pattern SHARE = Pattern.compile("^百分之([零〇一二三四五六七八九十百两]+)$");

    /** The one number that the words bind from below or above; none when there are several. */
    static @Nullable Figure figure(String text) {
        Figure found = null;
        StringBuilder before = new StringBuilder();
        for (Token token : Token.of(text)) {
            Figure figure = figure(token.substance(), before.substring(Math.max(0, before.length() - REACH)));
            if (figure != null) {
                if (found != null) {
                    return null;
                }
                found = figure;
            }
            before.append(token.text());
        }
        return found;
    }

    private static @Nullable Figure figure(String token, String before) {
        int least = lastOf(AT_LEAST, before);
        int most = lastOf(AT_MOST, before);
        if (least < 0 && most < 0) {
            return null;
        }
        Bound bound = least > most ? Bound.AT_LEAST : Bound.AT_MOST;
        Matcher share = SHARE.matcher(token);
        if (share.matches()) {
            OptionalInt percent = ChineseNumber.parse(share.group(1));
            return percent.isEmpty()
                    ? null
                    : new Figure(BigDecimal.valueOf(percent.getAsInt()), FigureUnit.PERCENT, bound);
        }
        Matcher amount = AMOUNT.matcher(token);
        if (!amount.matches()) {
            return null;
        }
        FigureUnit unit = UNITS.get(amount.group(3));
        BigDecimal number = new BigDecimal(amount.group(1));
        return unit == null
                ? null
                : new Figure(amount.group(2) == null ? number : number.movePointRight(4), unit, bound);
    }

    private static int lastOf(Pattern words, String text) {
        int last = -1;
        Matcher matcher = words.matcher(text);
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private static Map<String, FigureUnit> units() {
        Map<String, FigureUnit> units = new HashMap<>();
        for (FigureUnit unit : FigureUnit.values()) {
            units.put(unit.sign(), unit);
        }
        units.put("小时/日", FigureUnit.HOURS_PER_DAY);
        units.put("元/日", FigureUnit.YUAN_PER_DAY);
        units.put("元/个", FigureUnit.YUAN_PER_ITEM);
        units.put("日", FigureUnit.DAYS);
        return Map.copyOf(units);
    }
}
