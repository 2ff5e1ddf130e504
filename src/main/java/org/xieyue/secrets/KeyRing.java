package org.xieyue.secrets;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The key that seals now, and former ones that still open. */
final class KeyRing {

    private final MasterKey current;
    private final TreeMap<Integer, MasterKey> keys = new TreeMap<>();

    KeyRing(MasterKey current, List<MasterKey> former) {
        this.current = current;
        keys.put(current.number(), current);
        for (MasterKey key : former) {
            if (keys.put(key.number(), key) != null) {
                throw new SecretKeyRefused("Secret key " + key.number() + " is given twice.");
            }
        }
    }

    MasterKey current() {
        return current;
    }

    Optional<MasterKey> numbered(int number) {
        return Optional.ofNullable(keys.get(number));
    }

    /** Fingerprints stay under the first key, so that a new key does not hide what is stored already. */
    MasterKey first() {
        return keys.firstEntry().getValue();
    }

    Collection<MasterKey> all() {
        return List.copyOf(keys.values());
    }

    /** The check values of all keys by number. */
    Map<Integer, String> checkValues() {
        Map<Integer, String> values = new HashMap<>();
        keys.forEach((number, key) -> values.put(number, key.checkValue()));
        return values;
    }
}
