package org.xieyue.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/**
 * A change of a task and whom it concerns. Other nodes get it as a line of ids.
 *
 * @param post the post that the task asks, if it asks one
 */
record TaskNewsItem(TaskChanged changed, @Nullable Appointment post, Set<AccountId> people) {

    /** A line is shorter than 300 bytes and the wire takes 7,900. */
    private static final int MOST = 25;

    private static final String TOO_MANY = "*";
    private static final String NONE = "-";

    boolean concerns(Account who) {
        return people.contains(who.id()) || (post != null && who.appointments().contains(post));
    }

    static String format(Collection<TaskNewsItem> items) {
        return items.size() > MOST
                ? TOO_MANY
                : items.stream().map(TaskNewsItem::line).collect(Collectors.joining("\n"));
    }

    /** Nothing if there was too much to say, or if another version of the program says it: look again. */
    static Optional<List<TaskNewsItem>> parse(String news) {
        List<TaskNewsItem> items = new ArrayList<>();
        try {
            for (String line : news.split("\n", -1)) {
                items.add(parseLine(line.split(" ", -1)));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
            return Optional.empty();
        }
        return Optional.of(items);
    }

    private String line() {
        List<String> words = new ArrayList<>();
        words.add(changed.id().toString());
        words.add(changed.caseId().toString());
        words.add(changed.union().toString());
        words.add(post == null ? NONE : post.role().name());
        words.add(post == null ? NONE : post.union().toString());
        people.forEach(person -> words.add(person.toString()));
        return String.join(" ", words);
    }

    private static TaskNewsItem parseLine(String[] words) {
        Set<AccountId> people = new HashSet<>();
        for (int i = 5; i < words.length; i++) {
            people.add(new AccountId(UUID.fromString(words[i])));
        }
        Appointment post = words[3].equals(NONE)
                ? null
                : new Appointment(Role.valueOf(words[3]), new UnionId(UUID.fromString(words[4])));
        return new TaskNewsItem(
                new TaskChanged(
                        new TaskId(UUID.fromString(words[0])),
                        new CaseId(UUID.fromString(words[1])),
                        new UnionId(UUID.fromString(words[2]))),
                post,
                people);
    }
}
