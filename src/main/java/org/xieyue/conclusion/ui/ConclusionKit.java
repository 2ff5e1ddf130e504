package org.xieyue.conclusion.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.cases.ui.CasePanels;
import org.xieyue.conclusion.ConclusionOverview;
import org.xieyue.conclusion.ConclusionOverview.Overview;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Unions;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.tasks.ui.OfferedActions;

/** What the page of a conclusion works with. */
@Component
record ConclusionKit(
        ConclusionOverview overviews,
        CaseDocuments documents,
        TaskDesk desk,
        OfferedActions actions,
        CasePanels panels,
        Unions unions,
        CurrentUser user,
        Wording wording) {

    /**
     * For those who take part in the case, else for those who read the union's bargaining. Empty before the first draft;
     * {@code NotFound} for everybody else.
     */
    Optional<Overview> overview(CaseId id) {
        try {
            return overviews.of(id);
        } catch (NotFound | NotAllowed noPart) {
            return shared(id);
        }
    }

    private Optional<Overview> shared(CaseId id) {
        try {
            return overviews.shared(id);
        } catch (NotAllowed mayNotRead) {
            throw new NotFound();
        }
    }

    /** The papers that this person may open; none for whoever takes no part in the case. */
    List<DocumentRow> papers(CaseId id) {
        try {
            return documents.of(id);
        } catch (NotFound | NotAllowed noPart) {
            return List.of();
        }
    }

    /** What waits for this person or for a post of theirs. */
    List<TaskRow> mine(CaseId id) {
        Account me = user.account();
        return desk.openOf(id).stream()
                .filter(row -> row.holder() == null || me.id().equals(row.holder()))
                .filter(row -> me.id().equals(row.holder())
                        || me.appointments().stream()
                                .anyMatch(post -> post.role() == row.role()
                                        && post.union().equals(row.union())))
                .toList();
    }

    /** Whether the register of agreements is open to this person. */
    boolean readsRegister(Overview of) {
        return user.account().appointments().stream()
                .anyMatch(post -> Permission.READ_BARGAINING.roles().contains(post.role())
                        && unions.covers(post.union(), of.agreement().union()));
    }

    String word(String key, Object... args) {
        return wording.say("conclusion.page." + key, args);
    }

    String side(Side side) {
        return wording.say("parties.side." + side);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "—" : wording.date(day);
    }

    /** Done on a day, or not yet. */
    Tag done(@Nullable LocalDate on, String notYet) {
        return on == null ? Tag.warn(word(notYet)) : Tag.good(wording.date(on));
    }

    /** Downloads a paper of the case. */
    Anchor paper(DocumentId id, String label) {
        Anchor link = new Anchor("documents/" + id, label);
        link.getElement().setAttribute("router-ignore", true).setAttribute("download", true);
        return link;
    }
}
