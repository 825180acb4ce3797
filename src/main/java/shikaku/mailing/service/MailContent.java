package shikaku.mailing.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import shikaku.insuredperson.rule.PersonView;
import shikaku.mailing.rule.DueAnswer;
import shikaku.print.FormValues;
import shikaku.shared.value.InsurerNumber;

/**
 * 発送物の中身: what a document's own capability tells mailing, which knows no document. Every method takes people by the
 * thousand and asks the database a fixed number of times.
 */
public interface MailContent {

    /** The document's name in the mailing's tables. */
    String kind();

    /** Who is to get the document on a day, and why or why not, as the facts are now. Every person has an answer. */
    Map<Long, DueAnswer> answers(InsurerNumber tenant, List<PersonView> people, LocalDate on);

    /**
     * The same answers with the document of those who are to get it.
     *
     * @param again documents that begin on this very day count as not issued yet: a lost file is being made again
     */
    Map<Long, MailDocument> documents(InsurerNumber tenant, List<PersonView> people, LocalDate on, boolean again);

    /**
     * The document as it will be printed.
     *
     * @param answer when it is not due, all that follows is null
     * @param letterForm and {@code cardForm} names of forms
     * @param nameOnPaper the person as the letter names him
     * @param reason why he gets it, in words fit for a letter
     * @param issue what its own capability will record once the letter is printed; nobody else looks into it
     */
    record MailDocument(
            DueAnswer answer,
            String letterForm,
            String cardForm,
            FormValues card,
            String nameOnPaper,
            String documentName,
            String reason,
            String title,
            String greeting,
            Record issue) {

        public static MailDocument none(DueAnswer answer) {
            return new MailDocument(answer, null, null, null, null, null, null, null, null, null);
        }
    }

    /** A letter that lies in a durable file, with what came with its document. */
    record Printed(long personId, Record issue) {}

    /**
     * Records the documents as issued, as they were printed, inside the caller's transaction. When somebody was issued one
     * elsewhere since, nothing is recorded and the refusal is ISSUED_MEANWHILE.
     *
     * @return the issue number of each person
     */
    Map<Long, Long> issued(InsurerNumber tenant, long mailingId, List<Printed> letters);

    /**
     * Takes back what a mailing recorded as issued, for letters that are withdrawn before anybody has them. Those people can be
     * issued one again; the number of the withdrawn one stays used, with the reason.
     */
    void withdrawn(InsurerNumber tenant, long mailingId, Collection<Long> people);
}
