package org.xieyue.members;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** An import belongs to the union for which it was checked. */
@Component
class ImportScope implements ScopeLocator<ImportId> {

    private final MemberImports imports;

    ImportScope(MemberImports imports) {
        this.imports = imports;
    }

    @Override
    public Class<ImportId> type() {
        return ImportId.class;
    }

    @Override
    public Optional<UnionId> unionOf(ImportId id) {
        return imports.scopeOf(id);
    }
}
