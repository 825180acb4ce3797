package shikaku.mailing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** 発送物の種類: finds the document capability that stands behind a kind of mailing. */
@ApplicationScoped
public class MailContents {

    @Inject
    @Any
    Instance<MailContent> contents;

    public MailContent of(String kind) {
        for (MailContent content : contents) {
            if (content.kind().equals(kind)) {
                return content;
            }
        }
        throw new IllegalStateException("No capability makes mail of the kind " + kind);
    }

    public List<String> kinds() {
        return contents.stream().map(MailContent::kind).sorted().toList();
    }
}
