package org.xieyue.conclusion.process;

import static org.xieyue.tasks.FormContract.Field.documents;
import static org.xieyue.tasks.FormContract.Field.of;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.conclusion.ConclusionOf;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.conclusion.FileAgreement;
import org.xieyue.conclusion.FilingItem;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Type;

/** Hands in papers for the filing while there is still time, from the draft on. */
@Component
class ProvidePaperAction implements CaseAction {

    private final FileAgreement fileAgreement;
    private final ConclusionOf conclusions;

    ProvidePaperAction(FileAgreement fileAgreement, ConclusionOf conclusions) {
        this.fileAgreement = fileAgreement;
        this.conclusions = conclusions;
    }

    @Override
    public String processKey() {
        return ContractConclusion.CALLER;
    }

    @Override
    public String key() {
        return "conclusion/provide";
    }

    @Override
    public Optional<Offer> offer(CaseId id, Account reader) {
        boolean officer = reader.appointments().stream()
                .anyMatch(post -> Permission.KEEP_BARGAINING.roles().contains(post.role()));
        boolean open = conclusions
                .caseOf(id)
                .filter(view -> view.publishedOn() == null && !view.filing().isEmpty())
                .isPresent();
        if (!officer || !open) {
            return Optional.empty();
        }
        String[] items = Arrays.stream(FilingItem.values())
                .filter(item -> !item.isMade())
                .map(Enum::name)
                .toArray(String[]::new);
        return Optional.of(Offer.of(
                of("filingItem", Type.CHOICE).mandatory().choices(items),
                documents("papers", "filing-paper").mandatory()));
    }

    @Override
    public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
        FormValues form = new FormValues(values);
        return fileAgreement
                .provide(id, FilingItem.valueOf(form.text("filingItem")), form.documents("papers"))
                .map(done -> List.of());
    }
}
