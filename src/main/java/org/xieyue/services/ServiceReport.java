package org.xieyue.services;

import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.shared.Label;
import org.xieyue.shared.UseCase;
import org.xieyue.shared.Yuan;

/** How many cases each drawn service had, how they were decided and in what time, for those who read the funds. */
@UseCase
@Transactional(readOnly = true)
public class ServiceReport {

    private final ServiceFigures figures;
    private final DrawnProcesses drawn;
    private final Unions unions;
    private final CurrentUser user;

    ServiceReport(ServiceFigures figures, DrawnProcesses drawn, Unions unions, CurrentUser user) {
        this.figures = figures;
        this.drawn = drawn;
        this.unions = unions;
        this.user = user;
    }

    /**
     * One service at the unions that the reader may see.
     *
     * @param days calendar days from application to decision, the middle one; null while nothing is decided
     */
    public record Line(
            Label service,
            int cases,
            int running,
            int approved,
            int refused,
            int withdrawn,
            @org.jspecify.annotations.Nullable Integer days,
            Yuan amount,
            Yuan paid) {}

    @Permit(Permission.READ_FUNDS)
    public List<Line> lines() {
        Set<UnionId> readable = unions.where(user.account(), Permission.READ_FUNDS);
        return figures.lines(
                readable, key -> drawn.newest(key).map(DrawnProcess::label).orElse(new Label(key, key)));
    }
}
