package org.xieyue.processes.watch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.shared.UseCase;

/** Proposals to move cases of a process: those that wait, and what became of the last ones. */
@UseCase
@Transactional(readOnly = true)
public class RepairBoard {

    private static final int MOST = 50;
    private static final String NOBODY = "–";

    private final CaseRepairs repairs;
    private final TokenMoves moves;
    private final RunFigures figures;
    private final VersionModels versions;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final TopAdministrators top;

    RepairBoard(
            CaseRepairs repairs,
            TokenMoves moves,
            RunFigures figures,
            VersionModels versions,
            Accounts accounts,
            CurrentUser currentUser,
            TopAdministrators top) {
        this.repairs = repairs;
        this.moves = moves;
        this.figures = figures;
        this.versions = versions;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.top = top;
    }

    @Permit(Permission.EDIT_PROCESSES)
    public List<Repair> of(String processKey) {
        top.require(Permission.EDIT_PROCESSES);
        return repairs.of(processKey, MOST).stream().map(this::repair).toList();
    }

    private Repair repair(CaseRepairs.Stored stored) {
        Optional<TokenMoves.Standing> standing = stored.decision() == null
                ? moves.standings(stored.caseId(), stored.processKey()).stream()
                        .filter(now -> now.fingerprint().equals(stored.standing()))
                        .findFirst()
                : Optional.empty();
        MovePreview preview = standing.map(now -> moves.preview(now, stored.from(), stored.to()))
                .orElse(null);
        return new Repair(
                stored.id(),
                stored.caseId(),
                figures.numberOf(stored.caseId()).orElse(NOBODY),
                preview == null ? name(stored, stored.from()) : preview.left(),
                preview == null ? name(stored, stored.to()) : preview.target(),
                stored.reason(),
                name(stored.proposedBy()),
                stored.proposedAt(),
                stored.proposedBy().equals(currentUser.account().id()),
                stored.decision(),
                stored.decidedBy() == null ? null : name(stored.decidedBy()),
                preview);
    }

    private String name(CaseRepairs.Stored stored, String element) {
        return versions.of(stored.processKey(), null).stream()
                .map(version -> versions.name(version.getId(), element))
                .filter(name -> !name.equals(element))
                .findFirst()
                .orElse(element);
    }

    private String name(@Nullable AccountId id) {
        return id == null ? NOBODY : accounts.find(id).map(Account::name).orElse(NOBODY);
    }
}
