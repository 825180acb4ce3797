package shikaku.access.rule;

import java.util.Optional;
import java.util.Set;

/** 役割: what a clerk or a machine may do is the sum of its roles, as the role × function matrix says (SEC-T3). */
public enum Role {
    INSURER_CLERK("保険者担当者"),
    INSURER_SUPERVISOR("保険者管理者"),
    PROTECTION_OFFICER("支援措置担当"),
    COUNTER_CLERK("市町村窓口"),
    SYSTEM_ADMIN("システム管理者"),
    AUDITOR("監査"),
    /** Starts and resumes jobs; a machine. */
    OPERATOR("運用"),
    /** Asks over the machine interfaces. */
    LINKED_SYSTEM("連携");

    private static final Set<Role> OF_MACHINES = Set.of(OPERATOR, LINKED_SYSTEM);

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Roles of bearer tokens; no clerk can hold them. */
    public boolean ofMachines() {
        return OF_MACHINES.contains(this);
    }

    public static Optional<Role> labelled(String label) {
        for (Role role : values()) {
            if (role.label.equals(label)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** The same names as constants, for annotations. */
    public static final class Names {

        public static final String INSURER_CLERK = "INSURER_CLERK";
        public static final String INSURER_SUPERVISOR = "INSURER_SUPERVISOR";
        public static final String PROTECTION_OFFICER = "PROTECTION_OFFICER";
        public static final String COUNTER_CLERK = "COUNTER_CLERK";
        public static final String SYSTEM_ADMIN = "SYSTEM_ADMIN";
        public static final String AUDITOR = "AUDITOR";
        public static final String OPERATOR = "OPERATOR";
        public static final String LINKED_SYSTEM = "LINKED_SYSTEM";

        private Names() {}
    }
}
