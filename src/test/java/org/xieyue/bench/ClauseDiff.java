package org.xieyue.bench;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.xieyue.agreements.AgreementText;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.agreements.TextDiff;

/**
 * Two contracts of 60 pages (48,000 characters, 320 clauses) without a common key: every third clause is reworded, some are
 * new, gone or elsewhere. The peer is java-diff-utils over the characters of both texts, without clauses, numbers or titles.
 */
final class ClauseDiff implements Benchmark {

    private static final int CLAUSES = 320;
    private static final int CHARACTERS = 150;
    private static final int RUNS = 11;
    private static final String[] WORDS = {
        "企业应当",
        "按月",
        "足额支付",
        "劳动报酬",
        "不低于",
        "3,500 元/月",
        "每日在线",
        "不超过",
        "11 小时",
        "连续工作",
        "4 小时",
        "提示休息",
        "依照",
        "《中华人民共和国劳动合同法》",
        "执行",
        "工会",
        "职工方",
        "协商代表",
        "派单规则",
        "抽成比例",
        "不高于",
        "百分之二十",
        "公示",
        "第十二条",
        "15个工作日",
        "2026年3月1日",
        "申诉",
        "APP",
        ",",
        "。",
        ";",
        "安全培训",
        "意外伤害保险",
        "疗休养",
        "体检",
        "高温补贴",
        "1.00 元/件"
    };

    @Override
    public String name() {
        return "clause-diff";
    }

    @Override
    public Result run(Bench bench) {
        Random random = new Random(60);
        List<String> older = new ArrayList<>();
        for (int i = 0; i < CLAUSES; i++) {
            older.add(wording(random, CHARACTERS));
        }
        AgreementText before = text(older);
        AgreementText after = text(revised(older, random));
        String whole = whole(before);
        String other = whole(after);
        long changed = TextDiff.between(before, after).stream()
                .filter(change -> change.change() != TextDiff.Change.SAME)
                .count();
        long[] ours = new long[RUNS];
        long[] peer = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            TextDiff.between(before, after);
            long middle = System.nanoTime();
            ours[i] = middle - start;
            if (i < 3) {
                DiffUtils.diff(characters(whole), characters(other));
                peer[i] = System.nanoTime() - middle;
            }
        }
        System.out.printf(
                "clause-diff: %d and %d characters, %d clauses differ; slowest of %d runs %.1f ms%n",
                whole.length(),
                other.length(),
                changed,
                RUNS,
                Arrays.stream(ours).max().orElse(0) / 1e6);
        return Result.lessIsBetter(
                name(), "ms", median(ours), median(Arrays.copyOf(peer, 3)), "java-diff-utils by character");
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    private static List<String> revised(List<String> older, Random random) {
        List<String> newer = new ArrayList<>();
        for (int i = 0; i < older.size(); i++) {
            String clause = older.get(i);
            if (i % 40 == 7) {
                continue;
            }
            if (i % 40 == 11) {
                newer.add(wording(random, CHARACTERS));
            }
            newer.add(
                    i % 3 == 0
                            ? clause.replace("3,500 元/月", "3,800 元/月").replaceFirst("企业应当", "平台企业应当")
                                    + wording(random, 20)
                            : clause);
        }
        Collections.swap(newer, 20, 200);
        Collections.swap(newer, 50, 120);
        return newer;
    }

    private static String wording(Random random, int characters) {
        StringBuilder words = new StringBuilder();
        while (words.length() < characters) {
            words.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    private static AgreementText text(List<String> wordings) {
        List<Clause> clauses = new ArrayList<>();
        for (String wording : wordings) {
            clauses.add(new Clause(
                    ClauseKey.next(), "第" + (clauses.size() + 1) + "条", BargainingTopic.OTHER, "", wording, null));
        }
        return new AgreementText(clauses);
    }

    private static String whole(AgreementText text) {
        return text.clauses().stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    private static List<Integer> characters(String text) {
        return text.codePoints().boxed().toList();
    }
}
