package org.xieyue.ballots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What a superuser may try in order to learn who cast which vote, from two tables and from everything else that is stored or
 * logged. Each attack answers its guesses, person to vote.
 */
final class LinkageAttacks {

    /** A table of persons and one of votes; ids as text. */
    record Tables(String who, String person, String what, String vote, String condition) {}

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final DSLContext superuser;

    LinkageAttacks(DSLContext superuser) {
        this.superuser = superuser;
    }

    Map<String, Map<String, String>> on(Tables tables) {
        Map<String, Map<String, String>> guesses = new LinkedHashMap<>();
        guesses.put("same transaction (xmin equal)", byEqualTransaction(tables));
        guesses.put(
                "order of transactions (xmin rank)", byRank(tables, "age(xmin) desc, ctid", "age(xmin) desc, ctid"));
        guesses.put(
                "order of transactions, reversed places",
                byRank(tables, "age(xmin) desc, ctid desc", "age(xmin) desc, ctid"));
        guesses.put("place in the file (ctid)", byRank(tables, "ctid", "ctid"));
        guesses.put("place against transaction", byRank(tables, "ctid", "age(xmin) desc, ctid"));
        guesses.put("order of keys", byRank(tables, tables.person(), tables.vote()));
        guesses.put("order of keys against place", byRank(tables, tables.person(), "ctid"));
        guesses.put("statistics of the planner", byStatistics(tables));
        return guesses;
    }

    /** @param places where something may have been written, each with its lines in the order of writing */
    Map<String, Map<String, String>> in(Map<String, List<String>> places) {
        Map<String, Map<String, String>> guesses = new LinkedHashMap<>();
        places.forEach((place, lines) -> guesses.put(place, byTraces(lines)));
        return guesses;
    }

    private Map<String, String> byEqualTransaction(Tables tables) {
        Map<Object, List<String>> votes = new HashMap<>();
        superuser
                .fetch("select xmin::text as x, " + tables.vote() + " as v from " + tables.what() + tables.condition())
                .forEach(row -> votes.computeIfAbsent(row.get("x"), key -> new ArrayList<>())
                        .add(row.get("v", String.class)));
        Map<String, String> guesses = new HashMap<>();
        superuser
                .fetch("select xmin::text as x, " + tables.person() + " as p from " + tables.who() + tables.condition())
                .forEach(row -> {
                    List<String> same = votes.getOrDefault(row.get("x"), List.of());
                    if (!same.isEmpty()) {
                        guesses.put(row.get("p", String.class), same.removeFirst());
                    }
                });
        return guesses;
    }

    private Map<String, String> byRank(Tables tables, String persons, String votes) {
        return paired(
                texts("select " + tables.person() + " from " + tables.who() + tables.condition() + " order by "
                        + persons),
                texts("select " + tables.vote() + " from " + tables.what() + tables.condition() + " order by "
                        + votes));
    }

    /** What the planner keeps of each column: common values and bounds of the histogram, in its order. */
    private Map<String, String> byStatistics(Tables tables) {
        superuser.execute("analyze " + tables.who());
        superuser.execute("analyze " + tables.what());
        return paired(statistics(tables.who(), UUID_TEXT), statistics(tables.what(), HEX));
    }

    private List<String> statistics(String table, Pattern wanted) {
        String[] name = table.split("\\.");
        List<String> found = new ArrayList<>();
        superuser
                .fetch(
                        "select coalesce(histogram_bounds::text, '') || coalesce(most_common_vals::text, '') as kept"
                                + " from pg_stats where schemaname = ? and tablename = ?",
                        name[0],
                        name[1])
                .forEach(row -> found.addAll(matches(row.get("kept", String.class), wanted)));
        return found;
    }

    /** Persons and votes in the order in which the lines name them. */
    private static Map<String, String> byTraces(List<String> lines) {
        List<String> persons = new ArrayList<>();
        List<String> votes = new ArrayList<>();
        for (String line : lines) {
            persons.addAll(matches(line, UUID_TEXT));
            votes.addAll(matches(line, HEX));
        }
        return paired(persons, votes);
    }

    private static List<String> matches(String text, Pattern wanted) {
        List<String> found = new ArrayList<>();
        Matcher matcher = wanted.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    List<String> texts(String sql) {
        return superuser.fetch(sql).map(text());
    }

    private static org.jooq.RecordMapper<Record, String> text() {
        Function<Record, String> first = row -> String.valueOf(row.get(0));
        return first::apply;
    }

    private static Map<String, String> paired(List<String> persons, List<String> votes) {
        Map<String, String> guesses = new HashMap<>();
        for (int i = 0; i < Math.min(persons.size(), votes.size()); i++) {
            guesses.putIfAbsent(persons.get(i), votes.get(i));
        }
        return guesses;
    }
}
