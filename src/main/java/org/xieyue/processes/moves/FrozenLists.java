package org.xieyue.processes.moves;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xieyue.processes.moves.CaseMover.Hindrance;
import org.xieyue.processes.moves.CaseMoves.Move;
import org.xieyue.processes.moves.EnginePlans.Plan;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.MoveLists.Listed;
import org.xieyue.processes.moves.RunningCases.Run;
import org.xieyue.shared.CaseId;

/** Which cases a plan would move, and which it cannot and why: tried out on one case of each state. */
@Component
class FrozenLists {

    private final MoveLists lists;
    private final RunningCases running;
    private final CaseMover mover;

    FrozenLists(MoveLists lists, RunningCases running, CaseMover mover) {
        this.lists = lists;
        this.running = running;
        this.mover = mover;
    }

    record Frozen(List<Listed> cases, String hash) {}

    Frozen of(Move move, Plan plan) {
        List<Run> runs = running.on(move.fromDefinition());
        MoveId reverses = move.reverses();
        if (reverses != null) {
            Set<String> brought = lists.moved(reverses);
            runs = runs.stream().filter(run -> brought.contains(run.instance())).toList();
        }
        List<Listed> cases = tried(runs, instance -> mover.tryOut(plan.engine(), instance));
        return new Frozen(cases, hash(move, plan, cases));
    }

    /** The cases that a plan finds, within the caller's transaction, in which its versions may be known only. */
    List<Listed> rehearsed(Plan plan) {
        return tried(
                running.on(plan.engine().getSourceProcessDefinitionId()),
                instance -> mover.tryOutWithin(plan.engine(), instance));
    }

    private static List<Listed> tried(List<Run> runs, Function<String, Optional<Hindrance>> trial) {
        Map<String, Optional<Hindrance>> tried = new HashMap<>();
        List<Listed> cases = new ArrayList<>();
        for (Run run : runs) {
            Optional<Hindrance> hindrance = tried.computeIfAbsent(run.standing(), state -> trial.apply(run.instance()));
            cases.add(new Listed(
                    run.instance(),
                    new CaseId(run.caseId()),
                    cases.size(),
                    run.standing(),
                    hindrance.isPresent() ? Fate.BLOCKED : Fate.READY,
                    hindrance.map(Hindrance::obstacle).orElse(null),
                    hindrance.map(Hindrance::element).orElse(null),
                    0));
        }
        return cases;
    }

    /**
     * The running cases of a version and where they stand: what a person looks at before there is a plan.
     *
     * @param hash the same as long as none comes, goes, or goes on
     */
    record Standing(int cases, String hash) {}

    Standing standing(String definition) {
        List<Run> runs = running.on(definition);
        MessageDigest digest = sha256();
        line(digest, definition);
        runs.forEach(run -> line(digest, run.instance() + " " + run.standing()));
        return new Standing(runs.size(), HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether the list of this move is still the one that was looked at. */
    boolean isStill(String looked, Move move) {
        MessageDigest digest = sha256();
        line(digest, move.fromDefinition());
        lists.listed(move.id(), EnumSet.allOf(Fate.class), Integer.MAX_VALUE)
                .forEach(one -> line(digest, one.instance() + " " + one.standing()));
        return HexFormat.of().formatHex(digest.digest()).equals(looked);
    }

    /** Over versions, plan and every line: whoever starts has seen exactly this. */
    private static String hash(Move move, Plan plan, List<Listed> cases) {
        MessageDigest digest = sha256();
        line(digest, move.fromDefinition() + " " + move.toDefinition());
        new TreeMap<>(plan.mapping()).forEach((one, other) -> line(digest, one + ">" + other));
        cases.forEach(one -> line(digest, one.instance() + " " + one.fate() + " " + one.standing()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void line(MessageDigest digest, String words) {
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java platform has SHA-256", broken);
        }
    }
}
