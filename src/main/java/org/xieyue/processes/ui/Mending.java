package org.xieyue.processes.ui;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.MendProcess;
import org.xieyue.processes.check.Finding;
import org.xieyue.processes.fix.Fix;

/**
 * Puts a fix on the board. It was made from the drawing that the server knew: where something was drawn meanwhile it is made
 * again from the newer one, so that no stroke is lost.
 */
final class Mending {

    private static final int TRIES = 3;

    private final EditProcess editProcess;
    private final MendProcess mendProcess;
    private final String key;

    Mending(EditProcess editProcess, MendProcess mendProcess, String key) {
        this.editProcess = editProcess;
        this.mendProcess = mendProcess;
        this.key = key;
    }

    Map<Finding, List<Fix>> offers(List<Finding> findings) {
        return mendProcess.offers(key, findings);
    }

    /**
     * @param done told true when it stands on the board, false when it fits no longer
     */
    void mend(Studio board, Finding finding, Fix fix, Consumer<Boolean> done) {
        mend(board, finding, fix, done, TRIES);
    }

    private void mend(Studio board, Finding finding, Fix fix, Consumer<Boolean> done, int tries) {
        board.replace(new String(fix.content(), StandardCharsets.UTF_8), put -> {
            if (put) {
                done.accept(true);
                return;
            }
            Optional<Fix> now = tries > 1 ? again(finding, fix) : Optional.empty();
            now.ifPresentOrElse(made -> mend(board, finding, made, done, tries - 1), () -> done.accept(false));
        });
    }

    private Optional<Fix> again(Finding finding, Fix fix) {
        Assessment now = editProcess.assessment(key);
        List<Finding> same = now.findings().stream()
                .filter(each -> each.rule().equals(finding.rule())
                        && each.file().equals(finding.file())
                        && each.id().equals(finding.id()))
                .toList();
        Map<Finding, List<Fix>> offers = mendProcess.offers(key, now.findings());
        return same.stream()
                .flatMap(each -> offers.getOrDefault(each, List.of()).stream())
                .filter(each -> each.kind() == fix.kind() && each.args().equals(fix.args()))
                .findFirst();
    }
}
