package app.signalbox.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import app.signalbox.server.tenancy.CurrentTenant;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.transaction.annotation.Transactional;

/** What the compiler can't refuse. */
@AnalyzeClasses(packages = "app.signalbox.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("a constructor says what a class needs, and settings are records");

    @ArchTest
    static final ArchRule settingsAreRecords = noMethods()
            .should(haveParametersAnnotatedWith(Value.class))
            .because("settings are validated records, one for each module");

    @ArchTest
    static final ArchRule theDoorCatchesEverything = classes()
            .that(simpleNameIn(Set.of("WebhookEndpoint", "GroupCommit")))
            .should(catchThrowable())
            .because("whatever fails before the commit is a 503; Spring answers 200 to some of it");

    @ArchTest
    static final ArchRule theDoorIsNoController = noClasses()
            .that()
            .haveSimpleName("WebhookEndpoint")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..")
            .because("a framework that maps exceptions must not choose the status of a webhook");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .because("who waits, waits for something and can be woken");

    @ArchTest
    static final ArchRule entitiesAndRepositoriesStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("other modules ask the module's service, never its tables");

    @ArchTest
    static final ArchRule rolesAreAssumedInTwoPlaces = noClasses()
            .that(not(simpleNameIn(Set.of("TenantTransaction", "TenantJpaDialect", "DatabaseRole"))))
            .should()
            .dependOnClassesThat()
            .haveSimpleName("DatabaseRole")
            .because("a role that is set anywhere else may outlive its transaction");

    @ArchTest
    static final ArchRule tenantsAreBoundInOneModule = noClasses()
            .that()
            .resideOutsideOfPackage("app.signalbox.server.tenancy")
            .should()
            .callMethodWhere(isBind())
            .because("whoever binds a tenant must have asked whether the caller may enter it");

    @ArchTest
    static final ArchRule timeComesFromAClock =
            noClasses().should().callMethodWhere(readsTheTime()).because("tests move the clock");

    @ArchTest
    static final ArchRule onlyOneClockIsMade = noClasses()
            .that(not(simpleName("TenancyConfiguration")))
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .because("a clock is injected");

    @ArchTest
    static final ArchRule datesAreOfJavaTime = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class, SimpleDateFormat.class)
            .because("java.time says which of instant, day and span is meant");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(
                    ".*(Util|Utils|Helper|Manager|Processor|Impl|Dto|DTO|Info|(?<!Erasable)Data|Base|Entity|Handler|Factory|Service|Repository)")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*")
            .because("a role is named from the closed list, everything else by a noun of the field");

    @ArchTest
    static final ArchRule packagesSayWhatTheyAreFor = classes()
            .that()
            .resideInAPackage("app.signalbox.server..")
            .should(liveInANullMarkedPackage())
            .because("null is marked where it may be, nowhere else");

    @ArchTest
    static final ArchRule transactionsStandOnConcreteClasses = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areInterfaces()
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("a transaction is the service's own decision");

    @ArchTest
    static final ArchRule nobodyOpensConnectionsBesideThePools = noClasses()
            .that(not(resideInAPackage("app.signalbox.server.database")))
            .and(not(simpleNameIn(Set.of("Migrations"))))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.DriverManager")
            .because("a connection of one's own has neither the tenant's role nor the search path that follows it");

    @ArchTest
    static final ArchRule permissionsAreAskedBeforeMethods = noClasses()
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(PostAuthorize.class, PreFilter.class, PostFilter.class, Secured.class)
            .because("MethodSecurityConfiguration looks for @PreAuthorize on methods and would pass over all else");

    private static DescribedPredicate<JavaClass> simpleNameIn(Set<String> names) {
        return DescribedPredicate.describe("named one of " + names, type -> names.contains(type.getSimpleName()));
    }

    private static ArchCondition<JavaMethod> haveParametersAnnotatedWith(Class<Value> annotation) {
        return new ArchCondition<>("have parameters annotated with @" + annotation.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter -> parameter.isAnnotatedWith(annotation))
                        .forEach(parameter ->
                                events.add(SimpleConditionEvent.satisfied(method, method.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> catchThrowable() {
        return new ArchCondition<>("catch Throwable") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean catches = type.getCodeUnits().stream()
                        .flatMap(unit -> unit.getTryCatchBlocks().stream())
                        .map(TryCatchBlock::getCaughtThrowables)
                        .anyMatch(caught -> caught.stream().anyMatch(one -> one.isEquivalentTo(Throwable.class)));
                events.add(new SimpleConditionEvent(type, catches, type.getName() + " catches Throwable: " + catches));
            }
        };
    }

    private static DescribedPredicate<JavaMethodCall> isBind() {
        return DescribedPredicate.describe(
                "CurrentTenant.bind",
                call -> call.getTargetOwner().isEquivalentTo(CurrentTenant.class)
                        && call.getName().equals("bind"));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheTime() {
        Set<String> owners = Set.of(
                Instant.class.getName(),
                LocalDate.class.getName(),
                LocalDateTime.class.getName(),
                OffsetDateTime.class.getName(),
                ZonedDateTime.class.getName());
        return DescribedPredicate.describe("the time of the machine", call -> {
            AccessTarget.MethodCallTarget target = call.getTarget();
            boolean now = owners.contains(target.getOwner().getName())
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean millis = target.getOwner().isEquivalentTo(System.class)
                    && target.getName().equals("currentTimeMillis");
            return now || millis;
        });
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is marked and says what it is for") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().getPackageInfo() != null
                        && type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " is marked: " + marked + " (" + type.getName() + ")"));
            }
        };
    }
}
