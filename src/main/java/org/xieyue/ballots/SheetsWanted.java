package org.xieyue.ballots;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.notices.Messages;
import org.xieyue.shared.NotFound;

/** The time of a ballot is over, but its papers of paper are not entered alike: whoever keeps it is told, once. */
@Component
class SheetsWanted {

    private final StoredBallots ballots;
    private final PaperSheets sheets;
    private final BallotDesks desks;
    private final Accounts accounts;
    private final Messages messages;

    SheetsWanted(StoredBallots ballots, PaperSheets sheets, BallotDesks desks, Accounts accounts, Messages messages) {
        this.ballots = ballots;
        this.sheets = sheets;
        this.desks = desks;
        this.accounts = accounts;
        this.messages = messages;
    }

    void tell(BallotId id) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        for (AccountId keeper : keepers(ballot)) {
            messages.send(
                    keeper,
                    "ballots.sheets-wanted",
                    Map.of("title", ballot.title()),
                    ballot.about(),
                    "ballot-sheets-wanted/" + id + "/" + keeper);
        }
    }

    /** Who prepared it and who has entered sheets; when nobody did, all who work at its desk. */
    private Set<AccountId> keepers(StoredBallot ballot) {
        Set<AccountId> keepers = new LinkedHashSet<>();
        ballots.preparedBy(ballot.id()).flatMap(accounts::find).map(Account::id).ifPresent(keepers::add);
        sheets.entered(ballot.id()).forEach(entry -> keepers.add(entry.by()));
        if (keepers.isEmpty()) {
            desks.of(ballot.shown(ballots.scrutineers(ballot.id()))).permission().roles().stream()
                    .flatMap(role -> accounts.holdersOf(role, ballot.union()).stream())
                    .map(Account::id)
                    .forEach(keepers::add);
        }
        return keepers;
    }
}
