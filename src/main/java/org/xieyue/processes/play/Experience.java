package org.xieyue.processes.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What earlier walks learned: which answers led far. Without it most walks would end behind the first "no". */
final class Experience {

    private static final int NEVER_TRIED = Integer.MAX_VALUE;

    private final Map<String, Integer> best = new HashMap<>();
    private final Map<String, Integer> chosen = new HashMap<>();

    /** An answer that nobody has given here yet, else one that led as far as any. */
    String farthest(String at, String name, List<String> possible, Random random) {
        int most = -1;
        List<String> candidates = new ArrayList<>();
        for (String value : possible) {
            int reached = best.getOrDefault(key(at, name, value), NEVER_TRIED);
            if (reached > most) {
                candidates.clear();
                most = reached;
            }
            if (reached == most) {
                candidates.add(value);
            }
        }
        return candidates.get(random.nextInt(candidates.size()));
    }

    /** How often something was chosen in any walk. */
    int times(String choice) {
        return chosen.getOrDefault(choice, 0);
    }

    void chose(String choice) {
        chosen.merge(choice, 1, Integer::sum);
    }

    /** @param reached how many different elements the walk with this answer came to */
    void learn(Iterable<String> answers, int reached) {
        answers.forEach(answer -> best.merge(answer, reached, Math::max));
    }

    static String key(String at, String name, String value) {
        return at + "=" + name + "=" + value;
    }
}
