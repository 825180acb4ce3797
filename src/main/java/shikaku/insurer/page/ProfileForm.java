package shikaku.insurer.page;

import java.io.Serializable;
import shikaku.insurer.rule.InsurerKind;
import shikaku.insurer.rule.InsurerProfile;
import shikaku.insurer.service.RegisterInsurer;

/** What is typed about an insurer. */
public class ProfileForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private InsurerKind kind;
    private String name;
    private String issuerName;
    private String section;
    private String phone;

    static ProfileForm of(InsurerProfile profile) {
        ProfileForm form = new ProfileForm();
        if (profile != null) {
            form.name = profile.name();
            form.issuerName = profile.issuerName();
            form.section = profile.section();
            form.phone = profile.phone();
        }
        return form;
    }

    RegisterInsurer.Command command(InsurerProfile seen) {
        return new RegisterInsurer.Command(kind, text(name), text(issuerName), text(section), text(phone), seen);
    }

    static String text(String value) {
        return value == null ? "" : value.strip();
    }

    public InsurerKind getKind() {
        return kind;
    }

    public void setKind(InsurerKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIssuerName() {
        return issuerName;
    }

    public void setIssuerName(String issuerName) {
        this.issuerName = issuerName;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
