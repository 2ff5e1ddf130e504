package org.xieyue.ballots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotState;
import org.xieyue.ballots.ReadProtocol;
import org.xieyue.ballots.RollChange;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;

/** The protocol of a frozen roll: who proposed what, why and when, and who signed; another person signs here. */
final class RollChangesCard extends Card {

    private static final long serialVersionUID = 1L;

    private final transient BallotKit kit;
    private final transient Ballot ballot;
    private final transient Runnable signed;
    private final Div content = new Div();
    private transient @Nullable List<ReadProtocol.Change> shown;

    RollChangesCard(BallotKit kit, Ballot ballot, Runnable signed) {
        super(kit.wording().say("ballots.protocol"));
        this.kit = kit;
        this.ballot = ballot;
        this.signed = signed;
        content.addClassName("stack");
        Div actions = new Div();
        actions.addClassNames("row", "wrap");
        if (ballot.state() == BallotState.OPEN && kit.duties().worksAtDesk(ballot)) {
            Button change = new Button(
                    say("ballots.roll.change"), click -> new RollChangeSheet(kit, ballot, this::refresh).open());
            change.setId("change-roll");
            actions.add(change);
        }
        actions.add(pdf());
        addClassName("stack");
        add(content, actions);
        refresh();
    }

    private String say(String key, Object... args) {
        return kit.wording().say(key, args);
    }

    void refresh() {
        List<ReadProtocol.Change> changes = kit.duties().readProtocol().changes(ballot.id());
        if (changes.equals(shown)) {
            return;
        }
        shown = changes;
        content.removeAll();
        Span about = new Span(say(changes.isEmpty() ? "ballots.protocol.none" : "ballots.protocol.about"));
        about.addClassName("soft");
        content.add(about);
        if (!changes.isEmpty()) {
            content.add(new RowTable<ReadProtocol.Change>(say("ballots.protocol"))
                    .text(say("ballots.roll.change.kind"), change -> say("ballots.roll.change." + change.kind()))
                    .text(say("ballots.elector"), ReadProtocol.Change::name)
                    .text(say("ballots.reason"), ReadProtocol.Change::reason)
                    .text(say("ballots.proposed"), change -> who(change.proposedBy(), change.proposedAt()))
                    .component(say("ballots.signed"), this::signature)
                    .rows(changes));
        }
    }

    private String who(String name, @Nullable Instant at) {
        return at == null ? name : name + " · " + kit.wording().time(at);
    }

    private Component signature(ReadProtocol.Change change) {
        String signedBy = change.signedBy();
        if (signedBy != null) {
            return new Span(who(signedBy, change.signedAt()));
        }
        if (ballot.state() != BallotState.OPEN) {
            return Tag.neutral(say("ballots.signed.never"));
        }
        if (change.mine()) {
            return Tag.warn(say("ballots.signed.other"));
        }
        Button sign = new Button(say("ballots.sign"), click -> sign(change));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        sign.setAriaLabel(say("ballots.sign") + " " + change.name());
        sign.addClassName("sign-change");
        return sign;
    }

    private void sign(ReadProtocol.Change change) {
        switch (kit.duties().changeRoll().sign(ballot.id(), change.id())) {
            case Answer.Refused<RollChange>(var reasons) -> kit.toasts().refused(reasons);
            case Answer.Done<RollChange>(var done) -> kit.toasts().done("ballots.sign.done", change.name());
        }
        signed.run();
    }

    private Anchor pdf() {
        DownloadHandler file = DownloadHandler.fromInputStream(event -> {
            byte[] pdf = kit.duties().readProtocol().pdf(ballot.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(pdf), "protocol-" + ballot.id() + ".pdf", "application/pdf", pdf.length);
        });
        Anchor link = new Anchor(file, say("ballots.protocol.pdf"));
        link.setId("protocol");
        return link;
    }
}
