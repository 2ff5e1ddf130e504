package org.xieyue.hardship;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.members.NationalId;
import org.xieyue.needs.PersonKeys;
import org.xieyue.secrets.FieldCipher;
import tools.jackson.databind.json.JsonMapper;

/** Sealed columns that hold a whole record, and the keys by which people are recognised without being known. */
@Component
class SealedRecords {

    private final FieldCipher cipher;
    private final PersonKeys keys;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .build();

    SealedRecords(FieldCipher cipher, PersonKeys keys) {
        this.cipher = cipher;
        this.keys = keys;
    }

    byte[] seal(String column, Object value) {
        return cipher.seal(column, json.writeValueAsString(value));
    }

    <T> T open(String column, byte[] sealed, Class<T> type) {
        return json.readValue(cipher.open(column, sealed), type);
    }

    String keyOf(NationalId person) {
        return keys.of(person).value();
    }

    String keyOf(HouseholdMember person) {
        return keyOf(person.nationalId());
    }

    /** By these a household is recognised: everybody, and the household book if there is one. */
    List<String> keysOf(Household household) {
        List<String> all = new ArrayList<>();
        household.people().forEach(person -> all.add(keyOf(person)));
        if (!household.book().isBlank()) {
            all.add(keys.ofBook(household.book()).value());
        }
        return all;
    }
}
