package org.xieyue.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Begins a service of forms, decisions and blocks only: a working copy that the studio opens, with nothing published yet. */
@UseCase
public class CreateService {

    private static final Map<NewService.Template, List<String>> BESIDE = Map.of(
            NewService.Template.PLAIN, List.of("apply.form", "review.form"),
            NewService.Template.MONEY, List.of("apply.form", "review.form", "approve.form", "mend.form"),
            NewService.Template.TUITION,
                    List.of("apply.form", "review.form", "approve.form", "mend.form", "standard.dmn"));

    private final WorkingCopies copies;
    private final StepCatalogue catalogue;
    private final DrawnProcesses drawn;
    private final PublishedVersions published;
    private final AuditTrail audit;

    CreateService(
            WorkingCopies copies,
            StepCatalogue catalogue,
            DrawnProcesses drawn,
            PublishedVersions published,
            AuditTrail audit) {
        this.copies = copies;
        this.catalogue = catalogue;
        this.drawn = drawn;
        this.published = published;
        this.audit = audit;
    }

    /** Refused when key or letters belong to another process, shipped, published or being drawn. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<String> create(NewService wanted) {
        List<Refusal> flaws = flaws(wanted);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        if (!copies.begin(new ProcessFolder(wanted.key(), files(wanted)), 0)) {
            return Answer.refused(taken(wanted.key()));
        }
        audit.record(
                "process.begun",
                "process",
                wanted.key(),
                Map.of("template", wanted.template().name()));
        return Answer.done(wanted.key());
    }

    private List<Refusal> flaws(NewService wanted) {
        List<Refusal> flaws = new ArrayList<>();
        if (!wanted.key().matches("[a-z][a-z0-9]*(-[a-z0-9]+){0,5}")
                || wanted.key().length() > 40) {
            flaws.add(Refusal.ofField("key", "processes.create.key"));
        } else if (catalogue.isDeclared(wanted.key())
                || !published.of(wanted.key()).isEmpty()
                || copies.find(wanted.key()).isPresent()) {
            flaws.add(taken(wanted.key()));
        }
        if (!isName(wanted.name())) {
            flaws.add(Refusal.ofField("name", "processes.create.name"));
        }
        if (!isName(wanted.english())) {
            flaws.add(Refusal.ofField("english", "processes.create.name"));
        }
        if (!wanted.prefix().matches("[A-Z]{2,4}")) {
            flaws.add(Refusal.ofField("prefix", "processes.create.prefix"));
        } else if (letters().anyMatch(wanted.prefix()::equals)) {
            flaws.add(Refusal.ofField("prefix", "processes.create.prefixTaken", wanted.prefix()));
        }
        return flaws;
    }

    private static Refusal taken(String key) {
        return Refusal.ofField("key", "processes.create.taken", key);
    }

    private static boolean isName(String name) {
        return name.strip().length() >= 2 && name.length() <= 60 && !name.matches("(?s).*[<>&\"{}$#\\p{Cntrl}].*");
    }

    private Stream<String> letters() {
        return Stream.concat(
                catalogue.contracts().stream().map(ProcessContract::casePrefix),
                drawn.newest().stream().map(service -> service.contract().casePrefix()));
    }

    private static Map<String, byte[]> files(NewService wanted) {
        String folder = wanted.template().name().toLowerCase(Locale.ROOT);
        Map<String, byte[]> files = new HashMap<>();
        BESIDE.getOrDefault(wanted.template(), List.of())
                .forEach(name -> files.put(name, filled(template(folder, name), wanted)));
        files.put(wanted.key() + ".bpmn", filled(template(folder, "service.bpmn"), wanted));
        return files;
    }

    private static byte[] filled(byte[] template, NewService wanted) {
        return new String(template, StandardCharsets.UTF_8)
                .replace("__KEY__", wanted.key())
                .replace("__NAME__", wanted.name().strip())
                .replace("__NAME_EN__", wanted.english().strip())
                .replace("__PREFIX__", wanted.prefix())
                .replace("__OPENS__", wanted.opens().name().toLowerCase(Locale.ROOT))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] template(String folder, String name) {
        try (InputStream content = CreateService.class.getResourceAsStream("/services/" + folder + "/" + name)) {
            if (content == null) {
                throw new IllegalStateException("No template " + folder + "/" + name);
            }
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
