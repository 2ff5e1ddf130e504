package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.cases.OpenedCase;
import org.xieyue.congress.CongressBoard;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.ConveneSession;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.shared.Answer;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.StartForm;

/** Begins the preparation of a session of one of the congresses that the secretary keeps. */
@Component
class ConveneForm implements StartForm {

    private final ConveneSession conveneSession;
    private final CongressBoard board;

    ConveneForm(ConveneSession conveneSession, CongressBoard board) {
        this.conveneSession = conveneSession;
        this.board = board;
    }

    @Override
    public String key() {
        return "congress/convene";
    }

    @Override
    public boolean isOpenTo(Account reader) {
        return reader.appointments().stream().anyMatch(post -> post.role() == Role.CONGRESS_SECRETARY);
    }

    @Override
    public FormContract contract(Account reader) {
        return new FormContract(
                key(),
                List.of(congresses(board), of("title", Type.TEXT).mandatory().between(1, 80)),
                List.of(Outcome.primary("convene")));
    }

    @Override
    public Answer<OpenedCase> submit(Account by, Map<String, Object> values) {
        FormValues form = new FormValues(values);
        return conveneSession.convene(CongressId.parse(form.text("congress")), form.text("title"));
    }

    static Field congresses(CongressBoard board) {
        return of("congress", Type.CHOICE)
                .mandatory()
                .choices(board.kept().stream()
                        .map(one -> new Option(one.id().toString(), one.name() + " · " + one.termNumber()))
                        .toList());
    }
}
