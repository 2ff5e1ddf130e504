package org.xieyue.processes.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.compare.Change.Facet;
import org.xieyue.processes.compare.Change.Kind;
import org.xieyue.processes.compare.Part.Trait;
import org.xieyue.processes.compare.Part.Value;

/**
 * Compares what two states of a process say, not how they are written: order of elements, spaces and prefixes count for
 * nothing. An element is the same when it keeps its id, or names its former one.
 */
public final class ProcessComparison {

    private ProcessComparison() {}

    /** All changes that lead from one to the other, diagrams first, elements in the order of the new file. */
    public static List<Change> between(Map<String, byte[]> before, Map<String, byte[]> after) {
        List<Change> changes = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (String suffix : new String[] {".bpmn", ".dmn", ".form"}) {
            Set<String> all = new TreeSet<>(before.keySet());
            all.addAll(after.keySet());
            all.stream().filter(name -> name.endsWith(suffix)).forEach(names::add);
        }
        for (String name : names) {
            file(name, before.get(name), after.get(name), changes);
        }
        return changes;
    }

    private static void file(String name, byte @Nullable [] before, byte @Nullable [] after, List<Change> changes) {
        if (before == null || after == null) {
            Part whole = new Part(name, "file", name, Map.of(), "");
            changes.add(Change.whole(before == null ? Kind.ADDED : Kind.REMOVED, name, whole));
        } else {
            parts(name, parts(name, before), parts(name, after), changes);
        }
    }

    private static Map<String, Part> parts(String name, byte[] content) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (suffix) {
            case "bpmn" -> DiagramCheck.tree(content).map(DiagramParts::of).orElse(Map.of());
            case "dmn" -> DiagramCheck.tree(content).map(TableParts::of).orElse(Map.of());
            default -> FormParts.of(new String(content, StandardCharsets.UTF_8));
        };
    }

    private static void parts(String file, Map<String, Part> before, Map<String, Part> after, List<Change> changes) {
        new Pair(file, before, after, renamed(before, after), changes).compare();
    }

    /** New ids that name the one they had before. */
    private static Map<String, String> renamed(Map<String, Part> before, Map<String, Part> after) {
        Map<String, String> renamed = new HashMap<>();
        after.forEach((key, part) -> {
            String former = part.traits()
                    .getOrDefault(new Trait(Facet.ATTRIBUTE, "formerly"), Value.NONE)
                    .key();
            if (!before.containsKey(key) && before.containsKey(former) && !after.containsKey(former)) {
                renamed.put(key, former);
            }
        });
        return renamed;
    }

    private record Pair(
            String file,
            Map<String, Part> before,
            Map<String, Part> after,
            Map<String, String> renamed,
            List<Change> changes) {

        void compare() {
            after.forEach((key, part) -> {
                Part was = before.get(former(key));
                if (was == null) {
                    changes.add(Change.whole(Kind.ADDED, file, part));
                } else {
                    same(was, part);
                }
            });
            before.forEach((key, part) -> {
                if (!after.containsKey(key) && !renamed.containsValue(key)) {
                    changes.add(Change.whole(Kind.REMOVED, file, part));
                }
            });
        }

        private String former(String id) {
            return renamed.getOrDefault(id, id);
        }

        private void same(Part was, Part is) {
            int known = changes.size();
            if (!was.id().equals(is.id())) {
                changes.add(change(is, new Trait(Facet.ID, ""), was.id(), is.id()));
            }
            if (!was.type().equals(is.type())) {
                changes.add(change(is, new Trait(Facet.TYPE, ""), was.type(), is.type()));
            }
            Set<Trait> traits = new LinkedHashSet<>(is.traits().keySet());
            traits.addAll(was.traits().keySet());
            traits.stream()
                    .sorted(Comparator.comparing(Trait::facet))
                    .forEach(trait -> trait(
                            is,
                            trait,
                            was.traits().getOrDefault(trait, Value.NONE),
                            is.traits().getOrDefault(trait, Value.NONE)));
            if (changes.size() == known && !was.place().equals(is.place())) {
                changes.add(Change.whole(Kind.MOVED, file, is));
            }
        }

        private void trait(Part is, Trait trait, Value was, Value now) {
            boolean same = trait.facet() == Facet.ORDER
                    ? was.key().isEmpty()
                            || now.key().isEmpty()
                            || common(was.key(), after.keySet()).equals(common(now.key(), before.keySet()))
                    : was.key().equals(former(now.key()));
            if (!same) {
                changes.add(change(is, trait, was.words(), now.words()));
            }
        }

        private Change change(Part is, Trait trait, String was, String now) {
            return new Change(
                    Kind.CHANGED, file, is.id(), is.type(), is.label(), trait.facet(), trait.detail(), was, now);
        }
    }

    /** The order of the rules that stand in both; others are told as added or removed. */
    private static List<String> common(String order, Set<String> there) {
        return Arrays.stream(order.split(" "))
                .filter(id -> there.contains("rule " + id))
                .toList();
    }
}
