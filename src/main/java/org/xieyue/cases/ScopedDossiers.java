package org.xieyue.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.DeadlineBook;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.DrawnLabels;
import org.xieyue.processes.ProcessNews;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.RunPicture;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;

/** The dossier as the person who is signed in may read it. */
@UseCase
class ScopedDossiers implements CaseDossiers {

    private final CaseFiles files;
    private final Timelines timelines;
    private final DeadlineBook deadlines;
    private final ProcessRuns runs;
    private final ProcessNews news;
    private final List<CaseFacts> facts;
    private final CaseReaders readers;
    private final CurrentUser user;
    private final Texts texts;
    private final DrawnLabels labels;

    ScopedDossiers(
            CaseFiles files,
            Timelines timelines,
            DeadlineBook deadlines,
            ProcessRuns runs,
            ProcessNews news,
            List<CaseFacts> facts,
            CaseReaders readers,
            CurrentUser user,
            Texts texts,
            DrawnLabels labels) {
        this.files = files;
        this.timelines = timelines;
        this.deadlines = deadlines;
        this.runs = runs;
        this.news = news;
        this.facts = List.copyOf(facts);
        this.readers = readers;
        this.user = user;
        this.texts = texts;
        this.labels = labels;
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public CaseRow row(CaseId id) {
        return files.find(id).orElseThrow(NotFound::new);
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public List<FactSection> facts(CaseId id, Locale locale) {
        return concerned(row(id).processKey())
                .flatMap(teller -> teller.of(id, locale).stream())
                .toList();
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public List<CasePage> pages(CaseId id, Locale locale) {
        return concerned(row(id).processKey())
                .flatMap(teller -> teller.pages(id, locale).stream())
                .toList();
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public List<TimelineRow> timeline(CaseId id) {
        return told(id, timelines.of(id, 0), user.account().locale());
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public List<TimelineRow> timeline(CaseId id, Locale locale) {
        return told(id, timelines.of(id, 0), locale);
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public List<TimelineRow> sinceLastLook(CaseId id, Locale locale) {
        return told(id, timelines.of(id, timelines.lastSeen(id, user.account().id())), locale);
    }

    @Override
    @Permit(Permission.READ_CASE)
    public void looked(CaseId id) {
        timelines.look(id, user.account().id());
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public List<DeadlineRow> deadlines(CaseId id) {
        return deadlines.of(id.value()).stream()
                .map(booked -> new DeadlineRow(booked.name(), booked.deadline(), booked.source(), booked.metOn()))
                .toList();
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public List<CaseRow> related(CaseId id) {
        Account reader = user.account();
        return files.relatedTo(id).stream()
                .filter(row -> readers.mayRead(reader, row))
                .toList();
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public RunPicture picture(CaseId id) {
        return runs.picture(id);
    }

    @Override
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public Optional<ProcessNews.Changed> changed(CaseId id) {
        return news.of(id);
    }

    private Stream<CaseFacts> concerned(String process) {
        return facts.stream().filter(one -> one.concerns(process));
    }

    private List<TimelineRow> told(CaseId id, List<Timelines.StoredLine> lines, Locale locale) {
        String process = row(id).processKey();
        return lines.stream().map(line -> told(process, line, locale)).toList();
    }

    private String said(Locale locale, String process, String value) {
        return value.startsWith("@") ? texts.say(locale, value.substring(1)) : labels.say(locale, process, value);
    }

    private TimelineRow told(String process, Timelines.StoredLine line, Locale locale) {
        String capacity = line.role() == null || line.union() == null
                ? null
                : texts.say(locale, "timeline.capacity", texts.say(locale, "role." + line.role()), line.union());
        Map<String, String> args = new HashMap<>();
        line.args().forEach((name, value) -> args.put(name, said(locale, process, value)));
        return new TimelineRow(line.at(), line.who(), capacity, line.what(), args, line.opinion(), line.took());
    }
}
