package shikaku.eligibility.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.access.service.NameClerk;
import shikaku.audit.service.AuditSubject;
import shikaku.audit.service.Audited;
import shikaku.eligibility.rule.Decided;
import shikaku.eligibility.rule.EligibilityRejection;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.IssueGuard;
import shikaku.eligibility.rule.IssuedDocument;
import shikaku.eligibility.rule.PreviewedCard;
import shikaku.eligibility.service.CardPrint.Card;
import shikaku.eligibility.store.EligibilityCertificate;
import shikaku.eligibility.store.EligibilityCertificates;
import shikaku.eligibility.store.EligibilityDocuments;
import shikaku.eligibility.store.EligibilityPreview;
import shikaku.insurer.service.ShowDataVintage;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.print.Flag;
import shikaku.print.PreviewPicture;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 印刷見本を作る: decides, renders once and keeps the bytes for this clerk; they are what an issue stores and prints. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("資格確認書の印刷見本を作る")
public class PreviewEligibilityCertificate {

    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    DecideEligibility decide;

    @Inject
    ReadProtection protection;

    @Inject
    ComposeCard compose;

    @Inject
    EligibilityDocuments documents;

    @Inject
    EligibilityCertificates certificates;

    @Inject
    ShowDataVintage vintage;

    @Inject
    NameClerk clerks;

    public PreviewedCard of(InsurerNumber tenant, @AuditSubject long personId) {
        caller.mustServe(tenant);
        Decided decided =
                decide.of(tenant, personId, clock.today()).orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        if (decided.facts().protection().hiddenFrom(caller.has(Role.PROTECTION_OFFICER))) {
            throw new Rejected(EligibilityRejection.FOR_OFFICER);
        }
        Long head = decided.person().headPersonId();
        boolean headHidden = head != null
                && protection.of(tenant, List.of(head)).get(head).hiddenFrom(caller.has(Role.PROTECTION_OFFICER));
        List<PreviewedCard.Choice> choices = choices(decided);
        var refusal = IssueGuard.answer(decided).refusal();
        if (refusal.isPresent()) {
            return new PreviewedCard(
                    null,
                    0,
                    decided,
                    headHidden,
                    choices,
                    refusal.get(),
                    List.of(),
                    null,
                    made(tenant, decided, clock.instant()));
        }
        Card card = compose.of(tenant, decided);
        if (card.seal().isEmpty()) {
            return new PreviewedCard(
                    null,
                    0,
                    decided,
                    headHidden,
                    choices,
                    EligibilityRejection.NO_SEAL,
                    List.of(),
                    null,
                    made(tenant, decided, clock.instant()));
        }
        List<Flag> flags = CardPrint.check(card);
        if (!flags.isEmpty()) {
            return new PreviewedCard(
                    null,
                    0,
                    decided,
                    headHidden,
                    choices,
                    EligibilityRejection.NOT_PRINTABLE,
                    problems(flags),
                    card.seal().get(),
                    made(tenant, decided, clock.instant()));
        }
        EligibilityPreview preview = render(tenant, decided, card);
        documents.keep(tenant, preview, caller.clerkId(), preview.madeAt().minus(KEPT));
        return new PreviewedCard(
                preview.id(),
                PreviewPicture.pages(preview.pdf()),
                decided,
                headHidden,
                choices,
                null,
                List.of(),
                card.seal().get(),
                made(tenant, decided, preview.madeAt()));
    }

    private PreviewedCard.Made made(InsurerNumber tenant, Decided decided, Instant at) {
        PreviewedCard.Existing existing = decided.live()
                .flatMap(held -> certificates.ofPerson(tenant, decided.person().id()).stream()
                        .filter(issued -> issued.held().equals(held))
                        .findFirst())
                .flatMap(issued -> certificates.find(tenant, issued.id()).map(record -> existing(issued, record)))
                .orElse(null);
        return new PreviewedCard.Made(at, vintage.loadedAt(tenant).orElse(null), vintage.of(tenant), existing);
    }

    private PreviewedCard.Existing existing(IssuedDocument issued, EligibilityCertificate record) {
        return new PreviewedCard.Existing(
                issued.shownNumber(),
                clerks.of(record.createdBy()).orElse(""),
                record.createdAt(),
                issued.held().lastUsableDay());
    }

    private EligibilityPreview render(InsurerNumber tenant, Decided decided, Card card) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] pdf = CardPrint.counterCopy(card, now);
        var asked = new EligibilityPreview.Asked(
                caller.clerkId(), decided.person().id(), decided.on(), ComposeCard.sum(card, decided));
        String sum = HexFormat.of().formatHex(CardPrint.sha256().digest(pdf));
        return new EligibilityPreview(
                tenant, asked, new EligibilityPreview.Rendered(card.form().layout(), CardPrint.build(), now, sum, pdf));
    }

    private static List<PreviewedCard.Choice> choices(Decided decided) {
        Ground proposed = IssueGuard.proposed(decided.decision()).orElse(null);
        return IssueGuard.choices(decided.facts(), decided.decision()).stream()
                .map(ground -> new PreviewedCard.Choice(
                        ground,
                        ground == proposed,
                        decided.person().absentSince() != null
                                || IssueGuard.mustAskAboutCard(decided.facts(), ground, decided.on())))
                .toList();
    }

    private static List<PreviewedCard.Problem> problems(List<Flag> flags) {
        return flags.stream()
                .map(flag ->
                        new PreviewedCard.Problem(flag.label(), flag.reason().name(), flag.codePoints()))
                .toList();
    }
}
