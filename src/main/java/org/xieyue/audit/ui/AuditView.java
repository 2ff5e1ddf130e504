package org.xieyue.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditBoard;
import org.xieyue.audit.AuditFinding;
import org.xieyue.audit.AuditFinding.BrokenLink;
import org.xieyue.audit.AuditRow;
import org.xieyue.audit.VerifyAudit;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Who did what: newest first, by union, person, action or case; and whether the chain is whole. */
@Route("audit")
@Menu(title = "audit.title", order = 290, icon = "vaadin:shield")
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
class AuditView extends PageView {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final Pattern CASE_ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final transient AuditBoard board;
    private final transient VerifyAudit verifyAudit;
    private final transient Wording wording;
    private final Select<Union> scope = new Select<>();
    private final TextField login = new TextField();
    private final TextField action = new TextField();
    private final TextField caseId = new TextField();
    private final Div finding = new Div();
    private final RowTable<AuditRow> table;
    private final Button more;
    private @Nullable String next;

    AuditView(AuditBoard board, VerifyAudit verifyAudit, CurrentUser currentUser, Unions unions, Wording wording) {
        super(wording.say("audit.title"), wording.say("audit.about"));
        this.board = board;
        this.verifyAudit = verifyAudit;
        this.wording = wording;
        this.table = new RowTable<AuditRow>(wording.say("audit.title"))
                .text(wording.say("audit.at"), row -> wording.exactTime(row.at()))
                .text(wording.say("audit.who"), this::who)
                .text(wording.say("audit.capacity"), this::capacity)
                .text(wording.say("audit.authority"), row -> wording.say("audit.authority." + row.authority()))
                .component(wording.say("audit.action"), this::action)
                .text(wording.say("audit.subject"), row -> row.subjectType() + " " + row.subjectId())
                .text(wording.say("audit.details"), row -> details(row.details()))
                .number(wording.say("audit.sequence"), row -> row.sequence() == null ? "…" : "" + row.sequence());
        this.more = new Button(wording.say("identity.more"), click -> show(false));
        List<Union> scopes = currentUser.account().appointments().stream()
                .filter(post -> Permission.READ_AUDIT.roles().contains(post.role()))
                .map(Appointment::union)
                .distinct()
                .flatMap(union -> unions.find(union).stream())
                .toList();
        scope.setLabel(wording.say("audit.union"));
        scope.setItems(scopes);
        scope.setItemLabelGenerator(Union::name);
        scopes.stream().findFirst().ifPresent(scope::setValue);
        scope.setVisible(scopes.size() > 1);
        scope.addValueChangeListener(change -> show(true));
        headerActions(new Button(wording.say("audit.verify"), click -> verify()));
        Div filters = new Div(scope, filter(login, "login"), filter(action, "action"), filter(caseId, "case"));
        filters.addClassNames("row", "wrap");
        finding.getElement().setAttribute("role", "status");
        add(filters, finding, table, more);
        show(true);
    }

    private Component filter(TextField field, String key) {
        field.setLabel(wording.say("audit.filter." + key));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> show(true));
        return field;
    }

    private void show(boolean afresh) {
        Page<AuditRow> page = read(afresh ? null : next);
        if (afresh) {
            table.rows(page.rows());
        } else {
            table.more(page.rows());
        }
        next = page.next();
        more.setVisible(next != null);
    }

    private Page<AuditRow> read(@Nullable String after) {
        Page<AuditRow> nothing = new Page<>(List.of(), null);
        String wanted = caseId.getValue().strip();
        if (!wanted.isEmpty()) {
            if (!CASE_ID.matcher(wanted).matches()) {
                return nothing;
            }
            try {
                return board.ofCase(CaseId.parse(wanted), after, PAGE);
            } catch (NotFound | NotAllowed outOfReach) {
                // an auditor is not told whether there is such a case elsewhere
                return nothing;
            }
        }
        Union union = scope.getValue();
        return union == null ? nothing : board.page(union.id(), action.getValue(), login.getValue(), after, PAGE);
    }

    private void verify() {
        AuditFinding found = verifyAudit.verify();
        BrokenLink broken = found.broken();
        finding.removeAll();
        finding.add(
                broken == null
                        ? Tag.good(wording.say("audit.whole", found.links(), found.waiting()))
                        : Tag.late(wording.say(
                                "audit.broken",
                                broken.sequence(),
                                broken.entry(),
                                wording.say("audit.fault." + broken.fault()))));
        Span head = new Span(wording.say("audit.head", found.links(), found.head()));
        head.addClassNames("small", "soft");
        finding.add(head);
    }

    /** In words where there are some; the code, by which the list is searched, stands below. */
    private Component action(AuditRow row) {
        String word = wording.sayOr("audited." + row.action(), "");
        Span code = new Span(row.action());
        if (word.isEmpty()) {
            return code;
        }
        code.addClassNames("faint", "small");
        return new Div(new Div(word), code);
    }

    private String who(AuditRow row) {
        return row.account() == null ? wording.say("audit.nobody") : row.accountName();
    }

    private String capacity(AuditRow row) {
        return row.capacity().stream()
                .sorted()
                .map(role -> wording.say("role." + role))
                .collect(Collectors.joining(wording.say("audit.separator")));
    }

    private static String details(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> detail.getKey() + "=" + detail.getValue())
                        .collect(Collectors.joining(" · "));
    }
}
