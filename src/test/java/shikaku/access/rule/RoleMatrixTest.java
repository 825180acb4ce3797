package shikaku.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.access.rule.RoleMatrix.Function;
import shikaku.access.rule.RoleMatrix.Kind;

@DisplayName("役割と機能の対応表（SEC-T3）")
class RoleMatrixTest {

    private static final String PREFIX = "shikaku.";
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("webapp");

    private final RoleMatrix matrix = RoleMatrix.standard();

    @Test
    void opensNothingThatHasNoRow() {
        assertFalse(matrix.mayOpen(EnumSet.allOf(Role.class), "/access/nowhere.xhtml"));
        assertFalse(matrix.isPublic("/desk/home.xhtml"));
        assertTrue(matrix.isPublic("/access/login.xhtml"));
    }

    @Test
    void hasOneRowPerPage() throws IOException {
        Set<String> pages = new TreeSet<>();
        try (Stream<java.nio.file.Path> files = Files.walk(PAGES)) {
            files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/"))
                    .filter(name -> !name.startsWith("/resources/"))
                    .forEach(pages::add);
        }
        List<String> missing = pages.stream()
                .filter(page ->
                        !matrix.isPublic(page) && matrix.find(Kind.PAGE, page).isEmpty())
                .map(page -> "page," + page + ",,,,,,,,")
                .toList();
        assertEquals("", String.join("\n", missing), "Pages without a row in role-matrix.csv; paste and fill in");
        List<String> gone = matrix.functions().stream()
                .filter(function -> function.kind() == Kind.PAGE
                        && function.name().endsWith(".xhtml")
                        && !pages.contains(function.name()))
                .map(Function::name)
                .toList();
        assertEquals(List.of(), gone, "Rows of pages that do not exist");
    }

    @Test
    void saysTheSameAsTheServices() throws IOException {
        Set<String> wrong = new TreeSet<>();
        Set<String> services = new TreeSet<>();
        for (Class<?> type : classes()) {
            if (!type.isAnnotationPresent(Stateless.class)) {
                continue;
            }
            String name = type.getName().substring(PREFIX.length());
            services.add(name);
            Set<Role> roles = roles(type);
            Set<Role> row = matrix.find(Kind.SERVICE, name).map(Function::roles).orElse(null);
            if (!roles.equals(row)) {
                wrong.add(line("service", name, roles));
            }
        }
        assertEquals("", String.join("\n", wrong), "Lines that role-matrix.csv should have, by the annotations");
        List<String> gone = matrix.functions().stream()
                .filter(function -> function.kind() == Kind.SERVICE && !services.contains(function.name()))
                .map(Function::name)
                .toList();
        assertEquals(List.of(), gone, "Rows of services that do not exist");
    }

    @Test
    void hasARowForEveryInterface() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : classes()) {
            Path path = type.getAnnotation(Path.class);
            if (path == null) {
                continue;
            }
            String address = "/api/" + path.value().replaceFirst("^/", "").replaceFirst("\\{.*", "");
            if (!matrix.isPublic(address) && matrix.find(Kind.API, address).isEmpty()) {
                missing.add("api," + address + ",,,,,,,,");
            }
        }
        assertEquals("", String.join("\n", missing), "Interfaces without a row in role-matrix.csv; paste and fill in");
    }

    private static List<Class<?>> classes() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("shikaku"))) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info"))
                    .map(name -> name.replace('/', '.').replace('\\', '.').replaceFirst("\\.class$", ""))
                    .filter(name -> name.contains(".service.") || name.contains(".api."))
                    .<Class<?>>map(RoleMatrixTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, RoleMatrixTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The union over the class and its public methods; everybody where all are let in. */
    private static Set<Role> roles(Class<?> type) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean someMethodInherits = false;
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                if (!add(method, roles)) {
                    someMethodInherits = true;
                }
            }
        }
        if (someMethodInherits) {
            assertTrue(add(type, roles), type.getName() + " has public methods without a role annotation");
        }
        return roles;
    }

    private static boolean add(AnnotatedElement element, Set<Role> roles) {
        if (element.isAnnotationPresent(PermitAll.class)) {
            roles.addAll(EnumSet.allOf(Role.class));
            return true;
        }
        RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            return false;
        }
        Arrays.stream(allowed.value()).map(Role::valueOf).forEach(roles::add);
        return true;
    }

    private static String line(String kind, String name, Set<Role> roles) {
        return kind + "," + name + ","
                + Arrays.stream(Role.values())
                        .map(role -> roles.contains(role) ? "○" : "")
                        .collect(Collectors.joining(","));
    }
}
