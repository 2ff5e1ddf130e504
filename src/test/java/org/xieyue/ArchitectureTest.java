package org.xieyue;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;

/** Rules that hold for all of the main code. A rule whose subject is missing fails by itself: ArchUnit lets none be empty. */
@AnalyzeClasses(packages = "org.xieyue", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] SKINS = {"..ui..", "org.xieyue.shell..", "org.xieyue"};

    /** Screens, and paper and pictures, which are measured in points and pixels. */
    private static final String[] MEASURED = {"..ui..", "org.xieyue.shell..", "org.xieyue.documents.."};

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    @ArchTest
    static final ArchRule only_processes_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.xieyue.processes..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the engine is an implementation detail of one package (docs/adr/0003)");

    @ArchTest
    static final ArchRule only_skins_know_the_screen = noClasses()
            .that()
            .resideOutsideOfPackages(SKINS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("the core knows no skin (docs/adr/0001)");

    @ArchTest
    static final ArchRule only_repositories_speak_sql = noClasses()
            .that()
            .resideInAPackage("org.xieyue..")
            .and(describe("are no part of a repository", type -> !belongsToRepository(type)))
            .and()
            .resideOutsideOfPackage("org.xieyue.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("xieyue.schema..", "org.jooq..", "org.springframework.jdbc..")
            .because("SQL stands in repositories only");

    @ArchTest
    static final ArchRule repositories_are_hidden = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate()
            .because("one way in: use cases");

    @ArchTest
    static final ArchRule only_the_clock_knows_what_time_it_is = noClasses()
            .that()
            .resideOutsideOfPackage("org.xieyue.clock..")
            .should()
            .callMethodWhere(target(nameMatching("now|today"))
                    .and(target(owner(
                            describe("java.time", type -> type.getPackageName().equals("java.time"))))))
            .orShould()
            .callMethodWhere(target(nameMatching("currentTimeMillis")))
            .orShould()
            .callMethodWhere(target(nameMatching("system.*"))
                    .and(target(owner(describe("Clock", type -> type.getName().equals("java.time.Clock"))))))
            .because("time comes from BusinessClock, which demonstrations and tests move");

    @ArchTest
    static final ArchRule no_fields_of_floating_point = fields().that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(MEASURED)
            .should()
            .notHaveRawType(floatingPoint())
            .because("money and shares are exact");

    @ArchTest
    static final ArchRule no_methods_of_floating_point = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(MEASURED)
            .should()
            .haveRawReturnType(floatingPoint())
            .orShould()
            .haveRawParameterTypes(
                    describe("floating point", types -> types.stream().anyMatch(floatingPoint())))
            .because("money and shares are exact");

    @ArchTest
    static final ArchRule no_calculation_in_floating_point = noClasses()
            .that()
            .resideOutsideOfPackages(MEASURED)
            .should()
            .callMethodWhere(describe(
                    "answers floating point",
                    call -> floatingPoint().test(call.getTarget().getRawReturnType())))
            .because("money and shares are exact");

    @ArchTest
    static final ArchRule no_field_injection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule use_cases_are_authorised = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCase.class)
            .and(describe(
                    "are written by hand",
                    (JavaMethod method) ->
                            !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)))
            .should()
            .beAnnotatedWith(Permit.class)
            .because("everything that a person does is allowed by a permission");

    @ArchTest
    static final ArchRule controllers_are_hidden =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule nothing_prints_but_commands = noClasses()
            .that(describe(
                    "have no main method",
                    type -> type.tryGetMethod("main", String[].class).isEmpty()))
            .should(ACCESS_STANDARD_STREAMS)
            .because("a server logs; only commands for the console print");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Dto|VO|Event|Info)")
            .because("such a name says nothing about the union's work");

    @ArchTest
    static final ArchRule no_cycles_between_packages =
            slices().matching("org.xieyue.(*)..").should().beFreeOfCycles();

    private static boolean belongsToRepository(JavaClass type) {
        return type.isAnnotatedWith(Repository.class)
                || type.getEnclosingClass()
                        .map(ArchitectureTest::belongsToRepository)
                        .orElse(false);
    }

    private static DescribedPredicate<JavaClass> floatingPoint() {
        return describe("floating point", type -> FLOATING.contains(type.getName()));
    }
}
