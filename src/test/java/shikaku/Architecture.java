package shikaku;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.SessionScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.net.URL;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shikaku.audit.service.Audited;
import shikaku.shared.value.InsurerNumber;

/** 家のきまり: the arrows, words and borders of the code as rules. {@code ArchitectureTest} shows that each holds and each bites. */
final class Architecture {

    private static final String[] CAPABILITIES = {
        "shikaku.desk..",
        "shikaku.roster..",
        "shikaku.inquiry..",
        "shikaku.reception..",
        "shikaku.eligibility..",
        "shikaku.refund..",
        "shikaku.limit..",
        "shikaku.registration..",
        "shikaku.jpki..",
        "shikaku.mailing..",
        "shikaku.nondisclosure..",
        "shikaku.insuredperson..",
        "shikaku.insurer..",
        "shikaku.cardapplication..",
        "shikaku.pinreset..",
        "shikaku.municipality..",
        "shikaku.guidance.."
    };

    private static final Pattern PACKAGE = Pattern.compile("shikaku\\.(\\w+)(?:\\.(\\w+))?(\\..*)?");
    private static final Set<String> LAYERS = Set.of("page", "batch", "api", "service", "rule", "store");
    private static final Set<String> SHARED = Set.of("time", "error", "value", "page", "store", "http");
    /** What leaves no entry of its own, and why it need not. */
    private static final Set<String> LEAVE_NO_ENTRY = Set.of(
            // Timers ask for work by these again and again; what they then call is audited.
            "shikaku.mailing.service.FindMailingWork",
            "shikaku.mailing.service.TakeMailingWork",
            "shikaku.desk.service.RefreshCareOutlook",
            // Before anybody is logged in: the step of the login that asks them tells what became of it.
            "shikaku.access.service.CountLoginTry",
            "shikaku.access.service.FindLogin",
            "shikaku.access.service.ListOrganisations",
            "shikaku.access.service.NextLoginStep",
            "shikaku.access.service.UseDevice",
            // Of the caller's own session, and what he typed himself.
            "shikaku.access.service.Drafts",
            "shikaku.access.service.ShowSession",
            // A part of what another service answers or gives out, which is recorded with the purpose.
            "shikaku.access.service.AllowTakeout",
            "shikaku.access.service.GiveTakeoutPurpose",
            "shikaku.access.service.NameClerk",
            // It writes the entries.
            "shikaku.audit.service.RecordAudit");

    /** The door asks these before there is a caller or a transaction; a service could only pass the question on. */
    private static final Set<String> ASKED_AT_THE_DOOR =
            Set.of("shikaku.access.rule.RoleMatrix", "shikaku.access.rule.SessionLimits");

    private static final Set<String> PRINT = Set.of("font", "pdf", "layout", "barcode", "read");

    static final ArchRule LAYERS_FOLLOW_THE_PICTURE = classes()
            .that(resideInAnyPackage(
                    "shikaku.*.page..",
                    "shikaku.*.batch..",
                    "shikaku.*.api..",
                    "shikaku.*.service..",
                    "shikaku.*.store..",
                    "shikaku.*.rule.."))
            .should(adhereToPlantUmlDiagram(picture("layers"), consideringOnlyDependenciesInDiagram()))
            .as("layers.puml: page, batch, api -> service -> store -> rule");

    static final ArchRule CAPABILITIES_FOLLOW_THE_PICTURE = classes()
            .that(resideInAnyPackage(CAPABILITIES))
            .should(adhereToPlantUmlDiagram(picture("capabilities"), consideringOnlyDependenciesInDiagram()))
            .as("capabilities.puml: a higher capability imports a lower one, never the reverse");

    static final ArchRule NO_CYCLES =
            slices().matching("shikaku.(*)..").should().beFreeOfCycles();

    static final ArchRule PACKAGES_ARE_KNOWN = classes()
            .should(condition("lie in shikaku.<capability>.<layer>, never deeper", (type, events) -> {
                Matcher matcher = PACKAGE.matcher(type.getPackageName());
                boolean known = matcher.matches()
                        && matcher.group(3) == null
                        && allowedInside(type, matcher.group(1), matcher.group(2));
                report(events, known, type, type.getName() + " lies in no known place");
            }));

    static final ArchRule SHARED_IMPORTS_NOBODY = noClasses()
            .that()
            .resideInAPackage("shikaku.shared..")
            .should(dependOnClassesThat(
                    resideInAPackage("shikaku..").and(DescribedPredicate.not(resideInAPackage("shikaku.shared..")))));

    static final ArchRule PRINT_IMPORTS_NOBODY = noClasses()
            .that()
            .resideInAPackage("shikaku.print..")
            .should(dependOnClassesThat(resideInAnyPackage("shikaku..", "jakarta..")
                    .and(DescribedPredicate.not(resideInAPackage("shikaku.print..")))));

    static final ArchRule ACCESS_IMPORTS_SHARED = noClasses()
            .that()
            .resideInAPackage("shikaku.access..")
            .should(dependOnClassesThat(resideInAPackage("shikaku..")
                    .and(DescribedPredicate.not(resideInAnyPackage("shikaku.access..", "shikaku.shared..")))));

    static final ArchRule AUDIT_IMPORTS_ACCESS = noClasses()
            .that()
            .resideInAPackage("shikaku.audit..")
            .should(dependOnClassesThat(resideInAPackage("shikaku..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("shikaku.audit..", "shikaku.access..", "shikaku.shared..")))));

    static final ArchRule RULES_ARE_PURE = noClasses()
            .that()
            .resideInAPackage("shikaku.*.rule..")
            .should(dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage(
                    "java..",
                    "com.google.errorprone.annotations..",
                    "shikaku.*.rule..",
                    "shikaku.shared.time..",
                    "shikaku.shared.error..",
                    "shikaku.shared.value.."))))
            .as("a rule knows the JDK, rules and the shared values only");

    static final ArchRule PAGES_SEE_RULE_TYPES_ONLY = classes()
            .that()
            .resideInAPackage("shikaku.*.page..")
            .should(dependencies(
                    "use of the rule package records, enums and interfaces only",
                    dependency -> !inLayer(dependency.getTargetClass(), "rule")
                            || ASKED_AT_THE_DOOR.contains(
                                    dependency.getTargetClass().getName())
                            || isTypeOnly(dependency.getTargetClass())));

    static final ArchRule STORES_ARE_PRIVATE = classes()
            .that()
            .resideInAPackage("shikaku..")
            .should(dependencies(
                    "reach no other capability's store",
                    dependency -> !inLayer(dependency.getTargetClass(), "store")
                            || capability(dependency.getTargetClass()).equals("shared")
                            || sameCapability(dependency)));

    static final ArchRule ENTRANCES_USE_OWN_SERVICES = classes()
            .that(resideInAnyPackage("shikaku.*.page..", "shikaku.*.batch..", "shikaku.*.api.."))
            .should(dependencies(
                    "call services of their own capability only (access and audit serve all, desk shows all)",
                    dependency -> !inLayer(dependency.getTargetClass(), "service")
                            || capability(dependency.getOriginClass()).equals("desk")
                            || Set.of("access", "audit").contains(capability(dependency.getTargetClass()))
                            || sameCapability(dependency)));

    static final ArchRule SERVICES_SPEAK_OF_NO_STORE = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("shikaku.*.service..")
                    .and(DescribedPredicate.describe("public", Architecture::isPublic)))
            .and()
            .arePublic()
            .should(methodCondition(
                    "take and return no type of a store, records of the service's answers included",
                    (method, events) -> report(
                            events,
                            Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                                    .noneMatch(type -> inLayer(type, "store")
                                            && !capability(type).equals("shared")),
                            method,
                            method.getFullName() + " shows a type of a store")));

    static final ArchRule STATELESS_IN_SERVICE = noClasses()
            .that()
            .resideOutsideOfPackage("shikaku.*.service..")
            .should()
            .beAnnotatedWith(Stateless.class);

    static final ArchRule SERVICES_NAME_A_ROLE = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should(condition(
                    "name roles, on the class or on every public method",
                    (type, events) -> report(
                            events,
                            everywhere(type, RolesAllowed.class) || everywhere(type, PermitAll.class),
                            type,
                            type.getName() + " names no role")));

    static final ArchRule SERVICES_ARE_AUDITED = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should(condition(
                    "be audited, on the class or on every public method; access tells audit by event",
                    (type, events) -> report(
                            events,
                            everywhere(type, Audited.class)
                                    || LEAVE_NO_ENTRY.contains(type.getName())
                                    || (capability(type).equals("access") && tellsAudit(type)),
                            type,
                            type.getName() + " is not audited")));

    static final ArchRule ONE_ACT_A_CLASS = classes()
            .that()
            .areAnnotatedWith(Audited.class)
            .should(condition(
                    "name the act on each method, when there are several: or what only serves an act is told as one",
                    (type, events) -> report(
                            events,
                            !type.getAnnotationOfType(Audited.class).act() || actsOfTheClass(type) <= 1,
                            type,
                            type.getName() + " has several methods that are told as the same act")));

    static final ArchRule ENTITIES_IN_STORE = noClasses()
            .that()
            .resideOutsideOfPackage("shikaku.*.store..")
            .should()
            .beAnnotatedWith(Entity.class);

    static final ArchRule ENTITY_MANAGER_IN_STORE = noClasses()
            .that()
            .resideOutsideOfPackage("shikaku.*.store..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    static final ArchRule FACES_IN_PAGE = noClasses()
            .that()
            .resideOutsideOfPackage("shikaku.*.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    static final ArchRule NAMED_IN_PAGE = noClasses()
            .that()
            .resideOutsideOfPackage("shikaku.*.page..")
            .should()
            .beAnnotatedWith("jakarta.inject.Named");

    static final ArchRule BATCH_IN_BATCH = noClasses()
            .that()
            .resideOutsideOfPackage("shikaku.*.batch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.batch..");

    static final ArchRule REST_IN_API = noClasses()
            .that()
            .resideOutsideOfPackage("shikaku.*.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    static final ArchRule NO_SESSION_SCOPE = noClasses().should().beAnnotatedWith(SessionScoped.class);

    static final ArchRule STORES_TAKE_THE_TENANT_FIRST = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("shikaku.*.store..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "shikaku.shared..", "shikaku.access..", "shikaku.audit..", "shikaku.municipality..")))
                    .and(DescribedPredicate.describe("stores", Architecture::isStore)))
            .and()
            .arePublic()
            .and()
            .areNotStatic()
            .should(methodCondition(
                    "take the tenant first",
                    (method, events) -> report(
                            events,
                            method.getName().equals("close")
                                    || (!method.getRawParameterTypes().isEmpty()
                                            && method.getRawParameterTypes()
                                                    .get(0)
                                                    .isEquivalentTo(InsurerNumber.class)),
                            method,
                            method.getFullName() + " does not take the tenant first (SEC-T1)")));

    static final ArchRule NO_FOREIGN_ENTITY_FIELD = noFields()
            .should(new ArchCondition<JavaField>("be of another capability's entity type") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    boolean foreign = field.getType().getAllInvolvedRawTypes().stream()
                            .anyMatch(type -> type.isAnnotatedWith(Entity.class)
                                    && !capability(type).equals(capability(field.getOwner())));
                    events.add(new SimpleConditionEvent(
                            field, foreign, field.getFullName() + " holds another capability's entity"));
                }
            });

    static final ArchRule CLOCK_IN_SHARED_TIME = noClasses()
            .that()
            .resideOutsideOfPackage("shikaku.shared.time..")
            .should()
            .callMethodWhere(DescribedPredicate.describe("a clock is read", Architecture::readsClock));

    static final ArchRule NO_DATE_OF_NOW = noClasses()
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "a new Date() is made",
                    call -> call.getTargetOwner().isEquivalentTo(java.util.Date.class)
                            && call.getTarget().getRawParameterTypes().isEmpty()));

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(
                    ".*[.$](\\w*(Service|Manager|Helper|Utils?|Impl|Dto|DTO|Info|Data)|(Default|Base|I[A-Z][a-z])\\w*)")
            .as(
                    "names end in no Service, Manager, Helper, Util, Impl, Dto, Info, Data and begin with no Default, Base, I");

    static final ArchRule CERTIFICATE_IS_NEVER_BARE = noClasses()
            .should()
            .haveNameMatching(".*[.$](\\w*(?<!Eligibility)(?<!Limit)(?<!Electronic))Certificate\\w*")
            .as("there are three kinds of certificates, names say which");

    static final ArchRule NOTHING_IS_UPDATED = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("shikaku..")
            .should()
            .haveNameMatching("update([A-Z]\\w*)?")
            .as("one verb for each act, never update");

    static final ArchRule NO_FIELD_HOLDS_A_PIN = noFields()
            .that(DescribedPredicate.describe("hold text or figures", Architecture::holdsText))
            .should()
            .haveNameMatching(
                    "(?i)(\\w*[^a-z])?(pin|pincode|pinnumber|pindigits|mynumber|individualnumber|anshobango|kojinbango)"
                            + "|\\w*[a-z](Pin|PinCode|PinNumber|PinDigits|MyNumber|IndividualNumber)")
            .as("no field holds a PIN or a 個人番号 (PIN-10)");

    static final ArchRule NO_STANDARD_OUTPUT = noClasses().should().accessField(System.class, "out");

    static final ArchRule NO_ERROR_OUTPUT = noClasses().should().accessField(System.class, "err");

    static final ArchRule NO_PRINTED_TRACE = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a stack trace is printed",
                    call -> call.getName().equals("printStackTrace")
                            && call.getTargetOwner().isAssignableTo(Throwable.class)));

    static final ArchRule FIELDS_ARE_NOT_PUBLIC = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("shikaku..")
            .and()
            .areNotFinal()
            .should()
            .notBePublic();

    private Architecture() {}

    private static URL picture(String name) {
        return Architecture.class.getResource("/architecture/" + name + ".puml");
    }

    private static boolean allowedInside(JavaClass type, String capability, String layer) {
        if (layer == null) {
            return type.getSimpleName().equals("package-info") || capability.equals("print");
        }
        return switch (capability) {
            case "shared" -> SHARED.contains(layer);
            case "print" -> PRINT.contains(layer);
            default -> LAYERS.contains(layer)
                    && (Set.of("access", "audit").contains(capability)
                            || Arrays.asList(CAPABILITIES).contains("shikaku." + capability + ".."));
        };
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(Architecture::isPublic).orElse(true);
    }

    private static boolean inLayer(JavaClass type, String layer) {
        Matcher matcher = PACKAGE.matcher(type.getPackageName());
        return matcher.matches() && layer.equals(matcher.group(2));
    }

    private static String capability(JavaClass type) {
        Matcher matcher = PACKAGE.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static boolean sameCapability(Dependency dependency) {
        return capability(dependency.getTargetClass()).equals(capability(dependency.getOriginClass()));
    }

    /** Records, enums, interfaces and exceptions carry values; a class with functions only carries a decision. */
    private static boolean isTypeOnly(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.getEnclosingClass().map(Architecture::isTypeOnly).orElse(false)
                || (type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && type.getMethods().isEmpty());
    }

    /** Whatever holds a way to the database, a bean or not. */
    private static boolean isStore(JavaClass type) {
        return type.getAllFields().stream()
                .map(field -> field.getRawType().getName())
                .anyMatch(
                        Set.of("java.sql.Connection", "javax.sql.DataSource", EntityManager.class.getName())::contains);
    }

    private static boolean tellsAudit(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .anyMatch(name -> name.matches("shikaku\\.access\\.service\\.(AccessHappened|ClerkActed)(\\$.*)?"));
    }

    private static boolean everywhere(JavaClass type, Class<? extends java.lang.annotation.Annotation> annotation) {
        return type.isAnnotatedWith(annotation)
                || type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.STATIC))
                        .allMatch(method -> method.isAnnotatedWith(annotation)
                                || (method.isAnnotatedWith(PermitAll.class) && annotation == RolesAllowed.class));
    }

    private static long actsOfTheClass(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.isAnnotatedWith(Audited.class))
                .count();
    }

    private static boolean readsClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    private static boolean holdsText(JavaField field) {
        return Set.of("java.lang.String", "char[]", "int", "long", "java.lang.Integer", "java.lang.Long", "byte[]")
                .contains(field.getRawType().getName());
    }

    private static ArchCondition<JavaClass> dependencies(
            String description, java.util.function.Predicate<Dependency> allowed) {
        return condition(description, (type, events) -> type.getDirectDependenciesFromSelf()
                .forEach(dependency ->
                        report(events, allowed.test(dependency), dependency, dependency.getDescription())));
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    private static ArchCondition<JavaMethod> methodCondition(
            String description, BiConsumer<JavaMethod, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                check.accept(method, events);
            }
        };
    }

    private static void report(ConditionEvents events, boolean fine, Object subject, String message) {
        events.add(new SimpleConditionEvent(subject, fine, message));
    }
}
