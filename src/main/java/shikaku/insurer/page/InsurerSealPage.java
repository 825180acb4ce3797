package shikaku.insurer.page;

import jakarta.faces.component.UIInput;
import jakarta.faces.event.ValueChangeEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Base64;
import shikaku.access.service.Caller;
import shikaku.insurer.rule.InsurerRejection;
import shikaku.insurer.rule.InsurerSetup;
import shikaku.insurer.rule.SealGuard;
import shikaku.insurer.service.AddInsurerSeal;
import shikaku.insurer.service.ShowInsurerSetup;
import shikaku.shared.error.Rejected;
import shikaku.shared.page.Messages;

/** 公印の登録: the picture is kept on the page, so that a mistake in a date does not ask for it again. */
@Named
@ViewScoped
public class InsurerSealPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Caller caller;

    @Inject
    ShowInsurerSetup show;

    @Inject
    AddInsurerSeal add;

    @Inject
    Messages messages;

    private final SealForm form = new SealForm();
    private byte[] png = {};
    private boolean large;
    private transient Rejected problem;

    public void open() {
        InsurerSetup setup = show.of(caller.insurer());
        if (setup.profile() == null) {
            throw new Rejected(InsurerRejection.NOT_SET_UP);
        }
        if (setup.seals().isEmpty()) {
            form.setFirstDay(setup.today());
        }
        if (large) {
            messages.refuse(InsurerRejection.SEAL_TOO_LARGE.messageKey());
        }
    }

    /** A picture came with the form; it is read before the other fields are looked at. */
    public void chosen(ValueChangeEvent event) {
        if (!(event.getNewValue() instanceof Part sent) || sent.getSubmittedFileName() == null) {
            return;
        }
        try (InputStream content = sent.getInputStream()) {
            byte[] bytes = content.readNBytes(SealGuard.MOST_BYTES + 1);
            if (bytes.length > 0) {
                png = new byte[0];
                add.check(caller.insurer(), bytes);
                png = bytes;
            }
        } catch (Rejected refusal) {
            problem = refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ((UIInput) event.getComponent()).resetValue();
        }
    }

    /** Shows the picture that was just chosen. */
    public void look() {
        if (problem != null) {
            throw problem;
        }
        add.check(caller.insurer(), png);
    }

    public String add() {
        look();
        add.add(caller.insurer(), form.seal(png));
        messages.done("insurer.seal.added", form.getFirstDay());
        return "/insurer/setup.xhtml?faces-redirect=true";
    }

    /** The picture for the page; empty while none was chosen. */
    public String getPicture() {
        return png.length == 0
                ? ""
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    public SealForm getForm() {
        return form;
    }

    /** A body that was refused before it was read leads back here. */
    public boolean isLarge() {
        return large;
    }

    public void setLarge(boolean large) {
        this.large = large;
    }

    /** Nobody reads it: the picture is taken when it comes. */
    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        // The picture was taken when it came.
    }
}
