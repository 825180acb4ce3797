package shikaku.access.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 役割と機能の対応表: which role may open which page and use which function; one file, read here and by its test.
 * A page or interface without a row is closed to everybody.
 * Rules: SEC-T3, SEC-A1.
 */
public final class RoleMatrix {

    private static final RoleMatrix STANDARD = read("shikaku/access/role-matrix.csv");

    /** What a row is about. */
    public enum Kind {
        /** Reachable without a session. */
        PUBLIC,
        PAGE,
        API,
        SERVICE
    }

    /** One row; a name that ends in {@code *} stands for everything that begins so. */
    public record Function(Kind kind, String name, Set<Role> roles) {

        boolean covers(String path) {
            return name.endsWith("*") ? path.startsWith(name.substring(0, name.length() - 1)) : name.equals(path);
        }
    }

    private final List<Function> functions;
    private final Map<String, Function> byName = new LinkedHashMap<>();

    private RoleMatrix(List<Function> functions) {
        this.functions = List.copyOf(functions);
        for (Function function : functions) {
            if (byName.put(function.kind() + " " + function.name(), function) != null) {
                throw new IllegalStateException("Two rows for " + function.name());
            }
        }
    }

    public static RoleMatrix standard() {
        return STANDARD;
    }

    public List<Function> functions() {
        return functions;
    }

    public boolean isPublic(String path) {
        return find(Kind.PUBLIC, path).isPresent();
    }

    /** May somebody with these roles reach this path of the portal (a page or an interface)? */
    public boolean mayOpen(Collection<Role> roles, String path) {
        Optional<Function> function = find(Kind.PAGE, path).or(() -> find(Kind.API, path));
        return isPublic(path)
                || (function.isPresent() && !Collections.disjoint(function.get().roles(), roles));
    }

    public Optional<Function> find(Kind kind, String name) {
        Function exact = byName.get(kind + " " + name);
        if (exact != null) {
            return Optional.of(exact);
        }
        return functions.stream()
                .filter(function -> function.kind() == kind && function.covers(name))
                .findFirst();
    }

    private static List<Function> functions(BufferedReader lines) throws IOException {
        List<Function> functions = new ArrayList<>();
        List<Role> columns = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            if (columns == null) {
                columns = columns(cells);
            } else {
                functions.add(function(cells, columns));
            }
        }
        return functions;
    }

    private static List<Role> columns(String[] cells) {
        List<Role> columns = new ArrayList<>();
        for (int i = 2; i < cells.length; i++) {
            String label = cells[i];
            columns.add(
                    Role.labelled(label).orElseThrow(() -> new IllegalStateException("No role is called " + label)));
        }
        return columns;
    }

    private static Function function(String[] cells, List<Role> columns) {
        if (cells.length != columns.size() + 2) {
            throw new IllegalStateException("Wrong number of cells in the row of " + cells[1]);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells[i + 2].strip();
            if (cell.equals("○")) {
                roles.add(columns.get(i));
            } else if (!cell.isEmpty()) {
                throw new IllegalStateException("Neither ○ nor empty in the row of " + cells[1]);
            }
        }
        return new Function(Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1], Set.copyOf(roles));
    }

    /** Every archive may bring rows for what it adds; the portal's own file is the one the house knows. */
    private static RoleMatrix read(String resource) {
        List<Function> functions = new ArrayList<>();
        try {
            for (URL file : Collections.list(RoleMatrix.class.getClassLoader().getResources(resource))) {
                try (InputStream in = file.openStream();
                        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                    functions.addAll(functions(lines));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RoleMatrix(functions);
    }
}
