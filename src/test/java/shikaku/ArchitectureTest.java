package shikaku;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of {@link Architecture} holds for the portal, and every rule is seen to catch what was planted against it. */
@DisplayName("家のきまり")
class ArchitectureTest {

    private static final JavaClasses PORTAL = new ClassFileImporter().importPath(Path.of("target/classes"));

    /** Classes under {@code src/test} in packages of the portal, wrong on purpose. */
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPath(Path.of("target/test-classes"))
            .that(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "planted", type -> type.getName().contains("Planted")));

    private static final int CLASSES = 400;

    @Test
    @DisplayName("検査するクラスが読めている")
    void thereIsSomethingToLookAt() {
        assertTrue(PORTAL.size() > CLASSES, PORTAL.size() + " classes; the rules would hold for nothing at all");
    }

    @TestFactory
    @DisplayName("きまりが守られている")
    Stream<DynamicTest> holds() {
        return rules().stream()
                .map(field -> dynamicTest(field.getName(), () -> rule(field).check(PORTAL)));
    }

    @TestFactory
    @DisplayName("きまりは植えた違反を見つける")
    Stream<DynamicTest> bites() {
        return rules().stream()
                .map(field -> dynamicTest(
                        field.getName(),
                        () -> assertTrue(
                                rule(field).evaluate(PLANTED).hasViolation(), "the planted violation was not seen")));
    }

    private static List<Field> rules() {
        return Stream.of(Architecture.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class)
                .toList();
    }

    private static ArchRule rule(Field field) {
        try {
            return ((ArchRule) field.get(null)).allowEmptyShould(true);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
