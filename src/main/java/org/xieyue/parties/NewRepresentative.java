package org.xieyue.parties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.employers.EmployerId;

/**
 * Somebody who is to sit at the table.
 *
 * @param identity identity card or staff number, by which the same person is recognised on the other side; never stored
 * @param login of the account with which the representative acts here; blank for somebody without one
 * @param employer whose representative it is; the employers' side only
 * @param outsider not of the side's own people: a professional by mandate in writing (集体合同规定 第二十三条)
 * @param mandate the paper: resolution, list of names or mandate; an outsider needs one
 */
public record NewRepresentative(
        Side side,
        String name,
        String identity,
        String login,
        Post post,
        Origin origin,
        boolean outsider,
        @Nullable EmployerId employer,
        LocalDate from,
        @Nullable DocumentId mandate) {}
