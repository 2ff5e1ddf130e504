package org.xieyue.hardship;

import static org.xieyue.hardship.Stage.APPLIED;
import static org.xieyue.hardship.Stage.REPAIRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The applicant repairs what was returned, and only that. */
@UseCase
public class RepairApplication {

    private final CurrentUser currentUser;
    private final CaseFile file;
    private final HardshipCases records;
    private final MissingItems missingItems;
    private final SealedRecords sealed;
    private final PapersHandedIn papers;

    RepairApplication(
            CurrentUser currentUser,
            CaseFile file,
            HardshipCases records,
            MissingItems missingItems,
            SealedRecords sealed,
            PapersHandedIn papers) {
        this.currentUser = currentUser;
        this.file = file;
        this.records = records;
        this.missingItems = missingItems;
        this.sealed = sealed;
        this.papers = papers;
    }

    /**
     * New values for the parts that were returned; null leaves a part as it is. Documents are added to the case directly.
     *
     * @param people name, identification number, members and book as typed
     * @param documents the files that answer each item
     */
    public record Changes(
            @Nullable People people,
            Application.@Nullable Contact contact,
            @Nullable Assets assets,
            @Nullable Means means,
            @Nullable AidAsked asked,
            @Nullable String reason,
            Map<PaperItem, List<DocumentId>> documents) {

        public Changes {
            documents = Map.copyOf(documents);
        }

        public record People(String name, String nationalId, String members, String book) {}

        Set<PaperItem> items() {
            Set<PaperItem> items = new java.util.HashSet<>(documents.keySet());
            Map<PaperItem, Boolean> given = Map.of(
                    PaperItem.HOUSEHOLD, people != null,
                    PaperItem.CONTACT, contact != null,
                    PaperItem.ASSETS, assets != null,
                    PaperItem.MEANS, means != null,
                    PaperItem.AID, asked != null,
                    PaperItem.REASON, reason != null);
            given.forEach((item, present) -> {
                if (present) {
                    items.add(item);
                }
            });
            return items;
        }
    }

    /** Refused with every item that is still missing or was not asked for. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> repair(CaseId id, Changes changes) {
        HardshipCase aid = file.lock(id);
        aid.require(REPAIRING);
        if (!currentUser.account().id().equals(aid.contact())) {
            throw new NotAllowed("hardship:repair");
        }
        List<Refusal> flaws = new ArrayList<>(matches(missingItems.of(id).keySet(), changes.items()));
        flaws.addAll(papers.otherKinds(id, changes.documents()));
        Application former = aid.application();
        Answer<Household> household = changes.people() == null
                ? Answer.done(former.household())
                : Household.read(
                        changes.people().name(),
                        changes.people().nationalId(),
                        changes.people().members(),
                        changes.people().book());
        flaws.addAll(household.reasons());
        if (!(household instanceof Answer.Done<Household>(Household people)) || !flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        Application repaired = repaired(former, people, changes);
        flaws.addAll(repaired.flaws());
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        if (changes.people() != null && !records.replacePeople(id, sealed.keysOf(people))) {
            return Answer.refused(Refusal.conflict("hardship.householdHasOpenCase"));
        }
        aid.repair(repaired, sealed.keyOf(people.applicant()));
        aid.move(APPLIED);
        file.met(aid, "hardship.repair");
        file.save(aid, "papersRepaired");
        return Answer.done(id);
    }

    private static List<Refusal> matches(Set<PaperItem> asked, Set<PaperItem> given) {
        List<Refusal> flaws = new ArrayList<>();
        for (PaperItem item : PaperItem.values()) {
            if (asked.contains(item) && !given.contains(item)) {
                flaws.add(Refusal.ofField(item.key(), "hardship.stillMissing"));
            }
            if (!asked.contains(item) && given.contains(item)) {
                flaws.add(Refusal.ofField(item.key(), "hardship.notReturned"));
            }
        }
        return flaws;
    }

    private static Application repaired(Application former, Household people, Changes changes) {
        return new Application(
                people,
                changes.contact() == null ? former.contact() : changes.contact(),
                changes.assets() == null ? former.assets() : changes.assets(),
                changes.means() == null ? former.means() : changes.means(),
                changes.asked() == null ? former.asked() : changes.asked(),
                changes.reason() == null ? former.reason() : changes.reason(),
                former.declarations());
    }
}
