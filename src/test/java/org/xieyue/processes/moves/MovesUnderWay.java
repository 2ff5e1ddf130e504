package org.xieyue.processes.moves;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.testing.HeadlessApplication;
import org.xieyue.testing.TestPeople.Organisation;

/**
 * An application of its own on an embedded durable database, started by {@link KilledWhileMovingTest}. {@code work DIR} lets
 * its job move the cases of one version, has another move paused, and expects to be killed meanwhile; {@code rest DIR} tells
 * what has come of both.
 */
final class MovesUnderWay extends MovesOfTheTrial {

    static final int CASES = 60;
    static final int OTHERS = 12;

    /** One, then ten, before the rest may go. */
    static final int PILOTS = 11;

    /** Each case with its version, how often its dossier says that it was moved, and the days that its clocks run to. */
    private static final String CASES_NOW = """
            select run.business_key_, definition.version_,
                   (select count(*) from timeline_line line
                     where line.case_id = run.business_key_::uuid and line.what = 'case.moved'),
                   (select string_agg(due_on::text, ' ') from task where task.case_id = run.business_key_::uuid),
                   (select string_agg(job.duedate_::text, ' ') from act_ru_job job
                     where job.process_instance_id_ = run.id_ and job.type_ = 'timer')
              from act_ru_execution run join act_re_procdef definition on definition.id_ = run.proc_def_id_
             where run.parent_id_ is null and definition.key_ = 'trial'
             order by run.business_key_""";

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CurrentUser user;

    private MovesUnderWay() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[1]);
        try (ConfigurableApplicationContext application =
                HeadlessApplication.start("--xieyue.data.directory=" + data)) {
            MovesUnderWay moves = new MovesUnderWay();
            application.getAutowireCapableBeanFactory().autowireBean(moves);
            if (args[0].equals("work")) {
                moves.work(data.resolve("moves"));
            } else {
                moves.rest(Files.readAllLines(data.resolve("moves")));
            }
        }
        System.exit(0);
    }

    private void work(Path note) throws Exception {
        a_version_that_no_case_runs_on();
        int first = newest();
        Organisation organisation = people.organisation();
        open(organisation, CASES);
        publish(text -> text.replaceFirst("name=\"试流程[^\"]*\"", "name=\"试流程·" + UUID.randomUUID() + "\""));
        open(organisation, OTHERS);
        publish(text -> secondLevel(text).replace("value=\"5wd\"", "value=\"9wd\""));
        MoveId goes = as(chief, () -> plan.propose(KEY, first)).orElseThrow();
        MoveId waits = as(chief, () -> plan.propose(KEY, first + 1)).orElseThrow();
        Files.write(note, List.of(goes.toString(), waits.toString(), chief.id().toString()));
        cases("BEFORE");
        pilot(waits);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            start(waits, Stage.TEN).orElseThrow();
            as(chief, () -> run.pause(waits)).orElseThrow();
        });
        pilot(goes);
        start(goes, Stage.TEN).orElseThrow();
        moving.run();
        start(goes, Stage.ALL).orElseThrow();
        follow(goes);
        say("ENDED");
    }

    private void open(Organisation organisation, int many) {
        for (int i = 0; i < many; i++) {
            var opened = story.openNow(organisation, 2_000);
            if (i % 10 == 0) {
                agree(opened.caseId());
                engine.runDueJobs(opened.caseId());
            }
            if (i % 20 == 0) {
                engine.openTaskIds(opened.caseId(), "hearMembers")
                        .forEach(task -> runs.complete(task, org.xieyue.processes.Vars.none()));
            }
        }
    }

    private void pilot(MoveId move) {
        start(move, Stage.ONE).orElseThrow();
        moving.run();
    }

    /** Says how many have been moved, each time that it is another number, until the move has ended. */
    private void follow(MoveId move) {
        int told = 0;
        while (moves.find(move).orElseThrow().state() != MoveState.ENDED) {
            int moved = lists.counts(move).getOrDefault(Fate.MOVED, 0);
            if (moved != told) {
                told = moved;
                say("MOVED " + moved);
            }
            Thread.onSpinWait();
        }
    }

    private void rest(List<String> note) {
        MoveId goes = new MoveId(UUID.fromString(note.get(0)));
        MoveId waits = new MoveId(UUID.fromString(note.get(1)));
        AccountId person = AccountId.parse(note.get(2));
        follow(goes);
        say("WAITS " + moves.find(waits).orElseThrow().state() + " " + lists.counts(waits));
        user.as(person, () -> run.resume(waits)).orElseThrow();
        moving.run();
        user.as(person, () -> run.start(waits, hash(waits), Stage.ALL)).orElseThrow();
        moving.run();
        follow(waits);
        cases("AFTER");
        say("FATES " + lists.counts(goes) + " " + lists.counts(waits));
    }

    private void cases(String when) {
        for (Record row : database.fetch(CASES_NOW)) {
            say(when + " "
                    + row.get(0, String.class) + ","
                    + row.get(1, String.class) + ","
                    + row.get(2, String.class) + ","
                    + Objects.toString(row.get(3), "") + ","
                    + Objects.toString(row.get(4), ""));
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
