package org.xieyue.parties.ui;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.employers.Employer;
import org.xieyue.employers.EmployerId;
import org.xieyue.employers.Employers;
import org.xieyue.parties.AdmitEmployer;
import org.xieyue.parties.ChooseChief;
import org.xieyue.parties.FileMandate;
import org.xieyue.parties.LeaveTable;
import org.xieyue.parties.NameRecorder;
import org.xieyue.parties.NameRepresentatives;
import org.xieyue.parties.PartyBoard;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.PrintMandate;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.FileLink;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** What the sheets of the page of both sides need. */
@Component
record PartyKit(
        PartyBoard board,
        NameRepresentatives nameRepresentatives,
        LeaveTable leaveTable,
        ChooseChief chooseChief,
        FileMandate fileMandate,
        NameRecorder nameRecorder,
        AdmitEmployer admitEmployer,
        PrintMandate printMandate,
        CaseDocuments documents,
        Employers employers,
        Toasts toasts,
        Wording wording) {

    String word(String key, Object... args) {
        return wording.say("parties.ui." + key, args);
    }

    String side(Side side) {
        return wording.say("parties.side." + side);
    }

    String employer(EmployerId id) {
        return employers.find(id).map(Employer::name).orElse(word("unknown-employer"));
    }

    /** A draft to be signed by hand. */
    FileLink draft(String key, Supplier<CaseDocuments.Content> printed) {
        FileLink link = new FileLink(word(key), () -> {
            CaseDocuments.Content paper = printed.get();
            return new FileLink.File(paper.fileName(), paper.mediaType(), paper.bytes());
        });
        link.addClassName("small");
        return link;
    }

    List<DocumentRow> papers(CaseId id) {
        return documents.of(id);
    }

    Tag standing(PartyEmployer one) {
        String text = wording.say("parties.standing." + one.standing());
        return switch (one.standing()) {
            case JOINED -> Tag.good(text);
            case SILENT -> Tag.warn(text);
            case INVITED -> Tag.action(text);
            case LEFT_OUT -> Tag.neutral(text);
        };
    }
}
