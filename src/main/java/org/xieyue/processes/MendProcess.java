package org.xieyue.processes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.check.DiagramCheck;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.fix.Fix;
import org.xieyue.processes.fix.Fixes;
import org.xieyue.processes.fix.Names;
import org.xieyue.shared.Label;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Offers changes that make findings go away; whoever draws chooses one, and saves it as anything else. */
@UseCase
@Transactional(readOnly = true)
public class MendProcess {

    /** More are offered once the first ones are mended. */
    private static final int MOST = 12;

    private final PublishedVersions published;
    private final WorkingCopies copies;
    private final PublicationCheck check;
    private final Blocks blocks;
    private final StepCatalogue catalogue;

    MendProcess(
            PublishedVersions published,
            WorkingCopies copies,
            PublicationCheck check,
            Blocks blocks,
            StepCatalogue catalogue) {
        this.published = published;
        this.copies = copies;
        this.check = check;
        this.blocks = blocks;
        this.catalogue = catalogue;
    }

    /** What would mend each of these findings of the working copy; nothing where no safe change is known. */
    @Permit(Permission.EDIT_PROCESSES)
    public Map<Finding, List<Fix>> offers(String key, List<Finding> findings) {
        if (findings.isEmpty()) {
            return Map.of();
        }
        ProcessFolder folder = copies.find(key).map(WorkingCopy::folder).orElseThrow(NotFound::new);
        Set<String> deployed = published
                .newest(key)
                .flatMap(now -> now.diagrams().findFirst())
                .map(DiagramCheck::waits)
                .orElse(Set.of());
        Names names = names(key);
        Map<Finding, List<Fix>> offers = new HashMap<>();
        findings.stream()
                .filter(finding -> !finding.id().isEmpty())
                .limit(MOST)
                .forEach(finding -> offers.put(
                        finding,
                        Fixes.of(
                                finding,
                                findings,
                                folder.files(),
                                deployed,
                                names,
                                files -> check.findings(new ProcessFolder(key, files)))));
        return offers;
    }

    private Names names(String key) {
        Map<String, Label> forms = new HashMap<>();
        Map<String, Label> steps = new HashMap<>();
        for (Block block : blocks.of(key)) {
            String form = block.form();
            if (form != null && !form.equals(block.label().zh())) {
                forms.put(form, block.label());
            }
        }
        catalogue.declarations().forEach(step -> steps.put(step.key(), step.label()));
        ProcessContract contract = catalogue.contract(key);
        return new Names(contract == null ? "" : contract.label().zh(), forms, steps);
    }
}
