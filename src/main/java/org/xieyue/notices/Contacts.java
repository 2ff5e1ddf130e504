package org.xieyue.notices;

import static xieyue.schema.Tables.CONTACT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;

@Repository
class Contacts {

    private final DSLContext database;

    Contacts(DSLContext database) {
        this.database = database;
    }

    Contact of(AccountId account) {
        return database.selectFrom(CONTACT)
                .where(CONTACT.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(row -> new Contact(row.getEmail(), row.getByEmail()))
                .orElse(new Contact(null, true));
    }

    void put(AccountId account, Contact contact) {
        var row = database.newRecord(CONTACT);
        row.setAccountId(account.value());
        row.setEmail(contact.email());
        row.setByEmail(contact.byEmail());
        database.insertInto(CONTACT).set(row).onDuplicateKeyUpdate().set(row).execute();
    }
}
