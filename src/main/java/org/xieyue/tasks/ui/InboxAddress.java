package org.xieyue.tasks.ui;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.tasks.Inbox;
import org.xieyue.tasks.TaskId;
import org.xieyue.tasks.TaskView;

/** What the inbox shows, as it stands in the address, so that a colleague can open the same. */
record InboxAddress(
        TaskView view,
        @Nullable String search,
        @Nullable String process,
        @Nullable TaskId task) implements Serializable {

    static final InboxAddress START = new InboxAddress(TaskView.MINE, null, null, null);

    /** Reads an address; whatever is not understood is left out. */
    static InboxAddress of(QueryParameters parameters) {
        TaskView view = parameters
                .getSingleParameter("view")
                .flatMap(name -> Arrays.stream(TaskView.values())
                        .filter(known -> known.name().equalsIgnoreCase(name))
                        .findFirst())
                .orElse(TaskView.MINE);
        return new InboxAddress(
                view,
                parameters
                        .getSingleParameter("q")
                        .filter(text -> !text.isBlank())
                        .orElse(null),
                parameters
                        .getSingleParameter("process")
                        .filter(text -> !text.isBlank())
                        .orElse(null),
                parameters.getSingleParameter("task").map(InboxAddress::taskId).orElse(null));
    }

    private static @Nullable TaskId taskId(String text) {
        try {
            return new TaskId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    InboxAddress with(TaskView other) {
        return new InboxAddress(other, search, process, null);
    }

    InboxAddress with(@Nullable TaskId other) {
        return new InboxAddress(view, search, process, other);
    }

    InboxAddress searching(String text) {
        return new InboxAddress(view, text.isBlank() ? null : text.strip(), process, null);
    }

    InboxAddress inProcess(@Nullable String key) {
        return new InboxAddress(view, search, key, null);
    }

    InboxAddress unfiltered() {
        return new InboxAddress(view, null, null, null);
    }

    boolean isFiltered() {
        return search != null || process != null;
    }

    boolean sameList(InboxAddress other) {
        return view == other.view && Objects.equals(search, other.search) && Objects.equals(process, other.process);
    }

    Inbox.Filter filter() {
        return new Inbox.Filter(search, process);
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("view", view.name());
        if (search != null) {
            parameters.put("q", search);
        }
        if (process != null) {
            parameters.put("process", process);
        }
        if (task != null) {
            parameters.put("task", task.toString());
        }
        return parameters;
    }

    String href() {
        return "inbox?" + QueryParameters.simple(parameters()).getQueryString();
    }
}
