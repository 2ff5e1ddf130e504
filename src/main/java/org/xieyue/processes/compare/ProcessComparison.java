package org.xieyue.processes.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
            default -> FormParts.of(name, new String(content, StandardCharsets.UTF_8));
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
            Set<String> told = changes.stream()
                    .filter(change -> change.file().equals(file))
                    .map(Change::element)
                    .collect(Collectors.toSet());
            changes.addAll(Shifts.of(file, before, after, this::former, told));
        }

        private String former(String id) {
            return renamed.getOrDefault(id, id);
        }

        private void same(Part was, Part is) {
            if (!was.id().equals(is.id())) {
                changes.add(change(is, new Trait(Facet.ID, ""), was.id(), is.id()));
            }
            if (!was.type().equals(is.type())) {
                changes.add(change(is, new Trait(Facet.TYPE, ""), was.type(), is.type()));
            }
            Set<Trait> traits = new LinkedHashSet<>(is.traits().keySet());
            traits.addAll(was.traits().keySet());
            traits.stream().sorted(Comparator.comparing(Trait::facet)).forEach(trait -> trait(was, is, trait));
        }

        private void trait(Part was, Part is, Trait trait) {
            Value before = was.traits().getOrDefault(trait, Value.NONE);
            Value now = is.traits().getOrDefault(trait, Value.NONE);
            if (trait.facet() == Facet.ORDER) {
                if (!before.key().isEmpty() && !now.key().isEmpty()) {
                    order(
                            Order.of(before.key()),
                            Order.of(now.key()),
                            trait.detail().startsWith(Order.WITHOUT_MEANING));
                }
            } else if (!before.key().equals(former(now.key())) && !goneWith(was, trait)) {
                changes.add(new Change(
                        Kind.CHANGED,
                        file,
                        is.id(),
                        is.type(),
                        is.label(),
                        trait.facet(),
                        is.names()
                                .getOrDefault(trait.detail(), was.names().getOrDefault(trait.detail(), trait.detail())),
                        before.words(),
                        now.words()));
            }
        }

        /** A cell of a column that was removed: told with the column. */
        private boolean goneWith(Part was, Trait trait) {
            return was.names().containsKey(trait.detail())
                    && before.containsKey(trait.detail())
                    && !after.containsKey(trait.detail());
        }

        /** What stands in both and changed its place among the others. */
        private void order(List<String> was, List<String> now, boolean withoutMeaning) {
            for (String key : Order.moved(was, now)) {
                Part part = Objects.requireNonNull(after.get(key));
                changes.add(
                        withoutMeaning
                                ? Change.whole(Kind.MOVED, file, part)
                                : change(
                                        part,
                                        new Trait(Facet.ORDER, ""),
                                        String.valueOf(was.indexOf(key) + 1),
                                        String.valueOf(now.indexOf(key) + 1)));
            }
        }

        private Change change(Part is, Trait trait, String was, String now) {
            return new Change(
                    Kind.CHANGED, file, is.id(), is.type(), is.label(), trait.facet(), trait.detail(), was, now);
        }
    }
}
