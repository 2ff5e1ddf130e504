package org.xieyue.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static xieyue.schema.Tables.TRADE_UNION;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.BatchBindStep;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record6;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Unions as they are stored. */
@Repository
class StoredUnions {

    /** Deeper than any union tree; a loop made by hand in the database ends here. */
    private static final int DEEPEST = 20;

    private static final Field<UUID> ID = field(name("tree", "id"), UUID.class);
    private static final Field<UUID> PARENT = field(name("tree", "parent_id"), UUID.class);
    private static final Field<Integer> DEPTH = field(name("tree", "depth"), Integer.class);

    private final DSLContext database;

    StoredUnions(DSLContext database) {
        this.database = database;
    }

    /** The union, then its parents up to the root; empty if unknown. */
    List<Union> pathToRoot(UnionId id) {
        return walk(TRADE_UNION.ID.eq(id.value()), TRADE_UNION.ID.eq(PARENT));
    }

    /** The union and all below it, parents first. */
    List<Union> subtree(UnionId top) {
        return walk(TRADE_UNION.ID.eq(top.value()), TRADE_UNION.PARENT_ID.eq(ID));
    }

    private List<Union> walk(Condition start, Condition next) {
        CommonTableExpression<Record6<UUID, String, String, UUID, String, Integer>> tree = name("tree")
                .fields("id", "name", "level", "parent_id", "jurisdiction", "depth")
                .as(select(
                                TRADE_UNION.ID,
                                TRADE_UNION.NAME,
                                TRADE_UNION.LEVEL,
                                TRADE_UNION.PARENT_ID,
                                TRADE_UNION.JURISDICTION,
                                inline(0))
                        .from(TRADE_UNION)
                        .where(start)
                        .unionAll(select(
                                        TRADE_UNION.ID,
                                        TRADE_UNION.NAME,
                                        TRADE_UNION.LEVEL,
                                        TRADE_UNION.PARENT_ID,
                                        TRADE_UNION.JURISDICTION,
                                        DEPTH.plus(1))
                                .from(TRADE_UNION)
                                .join(table(name("tree")))
                                .on(next)
                                .where(DEPTH.lt(DEEPEST))));
        return database.withRecursive(tree)
                .select(tree.fields())
                .from(tree)
                .orderBy(tree.field("depth"), tree.field("name"))
                .fetch(StoredUnions::union);
    }

    void add(Union union) {
        database.insertInto(TRADE_UNION)
                .set(TRADE_UNION.ID, union.id().value())
                .set(TRADE_UNION.NAME, union.name())
                .set(TRADE_UNION.LEVEL, union.level().name())
                .set(TRADE_UNION.PARENT_ID, parentOf(union))
                .set(TRADE_UNION.JURISDICTION, union.jurisdiction())
                .execute();
    }

    Optional<Union> child(UnionId parent, String name) {
        return database.selectFrom(TRADE_UNION)
                .where(TRADE_UNION.PARENT_ID.eq(parent.value()), TRADE_UNION.NAME.eq(name))
                .fetchOptional(StoredUnions::union);
    }

    List<Union> roots() {
        return database.selectFrom(TRADE_UNION)
                .where(TRADE_UNION.PARENT_ID.isNull())
                .orderBy(TRADE_UNION.NAME)
                .fetch(StoredUnions::union);
    }

    /** Adds those whose names are new below their parents. */
    void addMissing(List<Union> unions) {
        var insert = database.insertInto(
                        TRADE_UNION,
                        TRADE_UNION.ID,
                        TRADE_UNION.NAME,
                        TRADE_UNION.LEVEL,
                        TRADE_UNION.PARENT_ID,
                        TRADE_UNION.JURISDICTION)
                .values((UUID) null, null, null, null, null)
                .onConflict(TRADE_UNION.PARENT_ID, TRADE_UNION.NAME)
                .doNothing();
        BatchBindStep batch = database.batch(insert);
        for (Union union : unions) {
            batch = batch.bind(
                    union.id().value(), union.name(), union.level().name(), parentOf(union), union.jurisdiction());
        }
        batch.execute();
    }

    List<Union> childrenOf(Collection<UnionId> parents) {
        return database.selectFrom(TRADE_UNION)
                .where(TRADE_UNION.PARENT_ID.in(
                        parents.stream().map(UnionId::value).toList()))
                .orderBy(TRADE_UNION.NAME)
                .fetch(StoredUnions::union);
    }

    void revise(UnionId id, String name, String jurisdiction) {
        database.update(TRADE_UNION)
                .set(TRADE_UNION.NAME, name)
                .set(TRADE_UNION.JURISDICTION, jurisdiction)
                .where(TRADE_UNION.ID.eq(id.value()))
                .execute();
    }

    void move(UnionId id, UnionId parent) {
        database.update(TRADE_UNION)
                .set(TRADE_UNION.PARENT_ID, parent.value())
                .where(TRADE_UNION.ID.eq(id.value()))
                .execute();
    }

    /** Changes to the shape of the tree happen one after the other, so that no two of them close a loop together. */
    void lockTree() {
        database.execute("select pg_advisory_xact_lock(hashtext('trade_union'))");
    }

    private static @Nullable UUID parentOf(Union union) {
        UnionId parent = union.parent();
        return parent == null ? null : parent.value();
    }

    private static Union union(Record row) {
        UUID parent = row.get("parent_id", UUID.class);
        return new Union(
                new UnionId(row.get("id", UUID.class)),
                row.get("name", String.class),
                UnionLevel.valueOf(row.get("level", String.class)),
                parent == null ? null : new UnionId(parent),
                row.get("jurisdiction", String.class));
    }
}
