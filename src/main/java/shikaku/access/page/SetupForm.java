package shikaku.access.page;

import java.util.stream.Stream;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/** What is typed at the set-up of the first administrator. */
public class SetupForm {

    private String code;
    private String organisation;
    private String section;
    private String insurer;
    private String municipality;
    private String loginName;
    private String displayName;
    private String password;
    private String again;

    /** What is wrong with the shape, as a part of a message key; null when nothing is. */
    String problem() {
        boolean missing = Stream.of(code, organisation, loginName, displayName, password)
                .anyMatch(value -> text(value).isEmpty());
        if (missing) {
            return "INCOMPLETE";
        }
        if (!password.equals(again)) {
            return "REPEATED_DIFFERENTLY";
        }
        if (!text(insurer).isEmpty() && InsurerNumber.problemOf(insurer).isPresent()) {
            return "INSURER_NUMBER";
        }
        return !text(municipality).isEmpty()
                        && MunicipalityCode.problemOf(municipality).isPresent()
                ? "MUNICIPALITY_CODE"
                : null;
    }

    static String text(String value) {
        return value == null ? "" : value.strip();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getInsurer() {
        return insurer;
    }

    public void setInsurer(String insurer) {
        this.insurer = insurer;
    }

    public String getMunicipality() {
        return municipality;
    }

    public void setMunicipality(String municipality) {
        this.municipality = municipality;
    }

    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
