package org.xieyue.needs;

import org.springframework.stereotype.Component;
import org.xieyue.members.NationalId;
import org.xieyue.secrets.FieldCipher;

/** Makes the keys: the same everywhere, so that two programmes recognise the same person. */
@Component
public class PersonKeys {

    private final FieldCipher cipher;

    PersonKeys(FieldCipher cipher) {
        this.cipher = cipher;
    }

    public PersonKey of(NationalId person) {
        return key("id:" + person.value());
    }

    /** @param book number of the household book (户口簿) */
    public PersonKey ofBook(String book) {
        return key("book:" + book.strip());
    }

    /** The word in front is part of every key that was ever stored. */
    private PersonKey key(String identifier) {
        return new PersonKey(cipher.fingerprint("household/" + identifier));
    }
}
