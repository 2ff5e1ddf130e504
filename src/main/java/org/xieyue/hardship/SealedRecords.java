package org.xieyue.hardship;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.secrets.FieldCipher;
import tools.jackson.databind.json.JsonMapper;

/** Sealed columns that hold a whole record, and the keys by which people are recognised without being known. */
@Component
class SealedRecords {

    private final FieldCipher cipher;
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .build();

    SealedRecords(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(String column, Object value) {
        return cipher.seal(column, json.writeValueAsString(value));
    }

    <T> T open(String column, byte[] sealed, Class<T> type) {
        return json.readValue(cipher.open(column, sealed), type);
    }

    String key(String identifier) {
        return cipher.fingerprint("household/" + identifier);
    }

    String keyOf(HouseholdMember person) {
        return key("id:" + person.nationalId().value());
    }

    List<String> keysOf(Household household) {
        return household.identifiers().stream().map(this::key).toList();
    }
}
