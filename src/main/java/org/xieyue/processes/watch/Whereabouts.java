package org.xieyue.processes.watch;

import java.util.List;

/**
 * Where a case stands, and where it could be moved.
 *
 * @param standing fingerprint: another one, and the case has moved
 * @param at the steps where it stands
 * @param targets all steps of its version at which work can begin
 */
public record Whereabouts(
        String caseNumber, String processKey, int version, String standing, List<Stop> at, List<Stop> targets) {

    public record Stop(String elementId, String name) {}
}
