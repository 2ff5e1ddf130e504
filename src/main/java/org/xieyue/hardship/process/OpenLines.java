package org.xieyue.hardship.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.funds.Reservations;
import org.xieyue.hardship.AidFiles;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.tasks.FormContract.Option;

/** The budget lines from which a case can be paid, richest first, as options of a form. */
@Component
class OpenLines {

    private final Reservations reservations;
    private final AidFiles files;
    private final BusinessClock clock;

    OpenLines(Reservations reservations, AidFiles files, BusinessClock clock) {
        this.reservations = reservations;
        this.files = files;
        this.clock = clock;
    }

    List<Option> of(CaseId id) {
        return reservations
                .linesFor(
                        files.find(id).orElseThrow(NotFound::new).union(),
                        HardshipAid.PROCESS,
                        clock.today().getYear())
                .stream()
                .map(line -> new Option(
                        line.id().toString(),
                        line.name() + " · " + line.available().display()))
                .toList();
    }
}
