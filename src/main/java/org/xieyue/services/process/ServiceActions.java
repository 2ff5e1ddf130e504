package org.xieyue.services.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.identity.Account;
import org.xieyue.payments.AccountState;
import org.xieyue.payments.Payments;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.services.ServiceDossiers;
import org.xieyue.services.ServiceDossiers.Dossier;
import org.xieyue.services.Stage;
import org.xieyue.services.WithdrawFromService;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.CaseAction;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;

/** What the applicant's side may do in a case of any drawn service. */
@Configuration(proxyBeanMethods = false)
class ServiceActions {

    @Bean
    CaseAction withdrawFromDrawnService(DrawnProcesses drawn, ServiceDossiers dossiers, WithdrawFromService own) {
        return new OwnAction("services/withdraw", drawn, dossiers) {
            @Override
            Optional<Offer> offer(Dossier dossier) {
                return dossier.stage() == Stage.PAYING || dossier.stage() == Stage.PAID
                        ? Optional.empty()
                        : Optional.of(Offer.of());
            }

            @Override
            public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
                return own.withdraw(id).map(done -> List.of());
            }
        };
    }

    @Bean
    CaseAction nameAccountInDrawnService(
            DrawnProcesses drawn, ServiceDossiers dossiers, WithdrawFromService own, Texts texts) {
        return new OwnAction("services/name-account", drawn, dossiers) {
            @Override
            Optional<Offer> offer(Dossier dossier) {
                boolean late = dossier.stage() != Stage.RUNNING
                        && dossier.stage() != Stage.APPROVED
                        && dossier.stage() != Stage.REFUSED
                        && !dossier.mended();
                return !dossier.pays() || late
                        ? Optional.empty()
                        : Optional.of(Offer.of(
                                Field.of("accountHolder", Type.TEXT).mandatory().between(2, 50),
                                Field.of("accountNumber", Type.TEXT).mandatory().between(16, 30),
                                Field.of("bank", Type.TEXT).mandatory().between(2, 28)));
            }

            @Override
            public Answer<List<Fact>> submit(CaseId id, Map<String, Object> values, Locale locale) {
                Answer<AccountState> named = own.nameAccount(
                        id,
                        new Payments.GivenAccount(
                                String.valueOf(values.get("accountHolder")),
                                String.valueOf(values.get("accountNumber")),
                                String.valueOf(values.get("bank"))));
                return named.map(state -> List.of(new Fact(
                        texts.say(locale, "services.facts.account"),
                        texts.say(locale, "services.facts.account." + state.name()))));
            }
        };
    }

    /** Offered in running cases to whoever asks for the service. */
    private abstract static class OwnAction implements CaseAction {

        private final String key;
        private final DrawnProcesses drawn;
        private final ServiceDossiers dossiers;

        OwnAction(String key, DrawnProcesses drawn, ServiceDossiers dossiers) {
            this.key = key;
            this.drawn = drawn;
            this.dossiers = dossiers;
        }

        @Override
        public String processKey() {
            return "";
        }

        @Override
        public boolean concerns(String process) {
            return drawn.isDrawn(process);
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public Optional<Offer> offer(CaseId id, Account reader) {
            return dossiers.find(id)
                    .filter(dossier -> dossier.isOwnOf(reader) && !dossier.ended())
                    .flatMap(this::offer);
        }

        abstract Optional<Offer> offer(Dossier dossier);
    }
}
