package org.xieyue.processes.moves;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where cases stand, read from the engine's tables in one statement: asking it case by case would take minutes. */
@Repository
class RunningCases {

    private static final String LEAF = "*";

    /** What a run of a process holds, the steps where it waits marked; the same text means the same state. */
    private static final String STANDING = """
            select run.id_, coalesce(run.business_key_, '') as case_id,
                   (select string_agg(
                               coalesce(part.act_id_, '-')
                               || case when not exists (select from act_ru_execution below where below.parent_id_ = part.id_)
                                       then '*' else '' end
                               || case when part.is_concurrent_ then '+' else '' end, ' '
                               order by part.act_id_ nulls first, part.is_active_, part.is_concurrent_)
                    from act_ru_execution part where part.proc_inst_id_ = run.id_) as standing
            from act_ru_execution run
            where run.parent_id_ is null and run.proc_def_id_ = ? and run.business_key_ ~ '^[0-9a-f-]{36}$'
            """;

    private final DSLContext database;

    RunningCases(DSLContext database) {
        this.database = database;
    }

    /** @param standing the state of the run as text */
    record Run(String instance, UUID caseId, String standing) {

        /** The steps where the case waits. */
        Set<String> steps() {
            return Arrays.stream(standing.split(" "))
                    .filter(part -> part.contains(LEAF))
                    .map(part -> part.substring(0, part.indexOf(LEAF)))
                    .filter(part -> !part.equals("-"))
                    .map(part -> part.replace("#multiInstanceBody", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** All runs of this version, oldest id first. */
    List<Run> on(String definition) {
        return database.resultQuery(STANDING + " order by run.id_", definition)
                .fetch(row -> run(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)));
    }

    /** These runs, as far as they are on this version. */
    Map<String, Run> on(String definition, Collection<String> instances) {
        return database
                .resultQuery(
                        STANDING + " and run.id_ = any(cast(? as text[]))",
                        definition,
                        instances.toArray(String[]::new))
                .fetch(row -> run(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)))
                .stream()
                .collect(Collectors.toMap(Run::instance, run -> run));
    }

    private static Run run(String instance, String caseId, String standing) {
        return new Run(instance, UUID.fromString(caseId), standing);
    }
}
