package org.xieyue.congress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xieyue.congress.AgendaItem.Kind;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/**
 * An agenda as people write it, one item a line: {@code 报告:…}, {@code 表决:…}, {@code 选举:协商代表;3;张三、李四、王五}.
 */
final class AgendaText {

    private static final int MOST_ITEMS = 20;
    private static final int LONGEST_TITLE = 200;
    private static final Map<String, Kind> KINDS = Map.of(
            "报告",
            Kind.REPORT,
            "表决",
            Kind.VOTE,
            "选举",
            Kind.ELECTION,
            "report",
            Kind.REPORT,
            "vote",
            Kind.VOTE,
            "election",
            Kind.ELECTION);

    private AgendaText() {}

    static Answer<List<AgendaItem>> read(String text) {
        List<AgendaItem> items = new ArrayList<>();
        List<Refusal> flaws = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            item(items.size() + 1, line.replace('：', ':').replace('；', ';'), items, flaws);
        }
        if (items.size() > MOST_ITEMS) {
            flaws.add(Refusal.ofField("agenda", "congress.agenda-too-long", MOST_ITEMS));
        }
        return flaws.isEmpty() ? Answer.done(items) : Answer.refused(flaws);
    }

    private static void item(int position, String line, List<AgendaItem> items, List<Refusal> flaws) {
        int colon = line.indexOf(':');
        Kind kind =
                colon < 0 ? null : KINDS.get(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        if (kind == null) {
            flaws.add(Refusal.ofField("agenda", "congress.agenda-line", line));
            return;
        }
        String rest = line.substring(colon + 1).strip();
        if (rest.isEmpty() || rest.length() > LONGEST_TITLE) {
            flaws.add(Refusal.ofField("agenda", "congress.agenda-title", line, LONGEST_TITLE));
        } else if (kind == Kind.ELECTION) {
            election(position, rest, line, items, flaws);
        } else {
            items.add(AgendaItem.of(position, kind, rest));
        }
    }

    private static void election(int position, String rest, String line, List<AgendaItem> items, List<Refusal> flaws) {
        String[] parts = rest.split(";", -1);
        List<String> candidates = parts.length < 3
                ? List.of()
                : Arrays.stream(parts[2].split("[、,，]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        int seats = parts.length >= 2 && parts[1].strip().matches("[1-9]\\d?") ? Integer.parseInt(parts[1].strip()) : 0;
        if (parts.length != 3 || seats == 0 || candidates.size() < seats) {
            flaws.add(Refusal.ofField("agenda", "congress.agenda-election", line));
            return;
        }
        AgendaItem item = AgendaItem.of(position, Kind.ELECTION, parts[0].strip());
        items.add(new AgendaItem(item.id(), position, Kind.ELECTION, item.title(), 1, seats, candidates));
    }

    /** What is wrong with items that nobody wrote by hand: they must read the same when somebody edits them. */
    static List<Refusal> flaws(List<AgendaItem> items) {
        List<Refusal> flaws = new ArrayList<>();
        switch (read(write(items))) {
            case Answer.Refused<List<AgendaItem>> refused -> flaws.addAll(refused.reasons());
            case Answer.Done<List<AgendaItem>>(List<AgendaItem> back) -> {
                for (int i = 0; i < items.size(); i++) {
                    if (i >= back.size() || !items.get(i).asksTheSameAs(back.get(i))) {
                        flaws.add(Refusal.ofField(
                                "agenda", "congress.agenda-title", items.get(i).title(), LONGEST_TITLE));
                    }
                }
            }
        }
        if (items.stream().noneMatch(AgendaItem::isDecided)) {
            flaws.add(Refusal.ofField("agenda", "congress.nothing-to-decide"));
        }
        return flaws;
    }

    /** As it was written, so that it can be edited. */
    static String write(List<AgendaItem> items) {
        StringBuilder text = new StringBuilder();
        for (AgendaItem item : items) {
            switch (item.kind()) {
                case REPORT -> text.append("报告:").append(item.title());
                case VOTE -> text.append("表决:").append(item.title());
                case ELECTION ->
                    text.append("选举:")
                            .append(item.title())
                            .append(';')
                            .append(item.seats())
                            .append(';')
                            .append(String.join("、", item.candidates()));
            }
            text.append('\n');
        }
        return text.toString().strip();
    }
}
