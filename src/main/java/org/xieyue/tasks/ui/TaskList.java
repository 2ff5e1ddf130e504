package org.xieyue.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.TaskId;
import org.xieyue.tasks.TaskRow;
import org.xieyue.tasks.TaskView;

/** The tasks of one view in groups by due date. Rows never jump: what changes is updated in place. */
class TaskList extends Div {

    private final transient DossierKit kit;
    private final transient Wording wording;
    private final transient Map<String, String> processes;
    private final transient Function<TaskId, String> hrefs;
    private final AccountId reader;
    private final TaskView view;
    private final List<TaskLine> lines = new ArrayList<>();
    private final Button more;
    private @Nullable OrderedList group;
    private String groupName = "";

    TaskList(DossierKit kit, TaskView view, Function<TaskId, String> hrefs, Runnable more) {
        this.kit = kit;
        this.wording = kit.wording();
        this.view = view;
        this.hrefs = hrefs;
        this.processes = kit.words().processes();
        this.reader = kit.user().account().id();
        this.more = new Button(wording.say("tasks.ui.moreRows"), click -> more.run());
        this.more.addClassName("more-rows");
        this.more.setId("more-rows");
        addClassName("task-list");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", wording.say("tasks.view." + view.name()));
    }

    void append(List<TaskRow> rows, boolean hasMore) {
        remove(more);
        for (TaskRow row : rows) {
            String name = groupOf(row);
            OrderedList target = group;
            if (target == null || !name.equals(groupName)) {
                target = open(name);
            }
            TaskLine line = new TaskLine(kit, row, process(row), hrefs.apply(row.id()), reader);
            lines.add(line);
            target.add((ListItem) line);
        }
        if (hasMore) {
            add(more);
        }
    }

    private OrderedList open(String name) {
        groupName = name;
        if (!name.isEmpty()) {
            Span title = new Span(wording.say("tasks.ui.group." + name));
            title.setClassName("late", "overdue".equals(name));
            title.setClassName("strong", "overdue".equals(name));
            Div heading = new Div(title);
            heading.addClassName("task-group");
            add(heading);
        }
        OrderedList opened = new OrderedList();
        group = opened;
        add(opened);
        return opened;
    }

    private String groupOf(TaskRow row) {
        LocalDate due = row.dueOn();
        if (view == TaskView.DONE) {
            return "";
        }
        if (due == null) {
            return "later";
        }
        LocalDate today = wording.today();
        if (due.isBefore(today)) {
            return "overdue";
        }
        if (due.equals(today)) {
            return "today";
        }
        return due.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) ? "later" : "week";
    }

    private String process(TaskRow row) {
        return processes.getOrDefault(row.processKey(), row.processKey());
    }

    List<TaskRow> rows() {
        return lines.stream().map(TaskLine::row).toList();
    }

    boolean contains(TaskId id) {
        return line(id).isPresent();
    }

    void update(TaskRow row) {
        line(row.id()).ifPresent(line -> line.update(row, process(row), reader));
    }

    void select(@Nullable TaskId id) {
        lines.forEach(line -> line.selected(Objects.equals(line.row().id(), id)));
    }

    private Optional<TaskLine> line(TaskId id) {
        return lines.stream().filter(line -> line.row().id().equals(id)).findFirst();
    }

    /** The row {@code steps} further down (or up) that is still open to be worked on, from this one or from the start. */
    Optional<TaskRow> neighbour(@Nullable TaskId from, int steps) {
        List<TaskRow> rows = rows();
        int here = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(from)) {
                here = i;
            }
        }
        int there = here < 0 ? 0 : here + steps;
        return there >= 0 && there < rows.size() ? Optional.of(rows.get(there)) : Optional.empty();
    }

    /** The next row that waits to be worked on, after this one, else the first that does. */
    Optional<TaskRow> nextOpen(@Nullable TaskId from) {
        List<TaskRow> rows = rows();
        int here = rows.stream().map(TaskRow::id).toList().indexOf(from);
        List<TaskRow> order = new ArrayList<>(rows.subList(here + 1, rows.size()));
        order.addAll(rows.subList(0, Math.max(here, 0)));
        return order.stream()
                .filter(TaskRow::open)
                .filter(row -> row.holder() == null || reader.equals(row.holder()))
                .findFirst();
    }
}
