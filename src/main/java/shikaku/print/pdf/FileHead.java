package shikaku.print.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The catalogue with what PDF/A-2u (and with tags PDF/UA-1) asks for: metadata, colour space, language, title. */
public final class FileHead {

    private static final String UA_SCHEMA =
            "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
                    + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                    + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>"
                    + "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
                    + "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
                    + "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
                    + "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
                    + "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
                    + "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
                    + "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"
                    + "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" pdfuaid:part=\"1\"/>\n";

    private FileHead() {}

    /** Writes the catalogue and answers its number; {@code structure} is 0 in a file without tags. */
    public static int write(PdfFile file, int pages, int structure, String title, Instant createdAt)
            throws IOException {
        int catalog = file.reserve();
        int metadata = file.reserve();
        int profile = file.reserve();
        PdfBytes body = new PdfBytes().ascii("<</Type/Catalog/Pages ").reference(pages);
        body.ascii("/Metadata ").reference(metadata).ascii("/Lang(ja-JP)/ViewerPreferences<</DisplayDocTitle true>>");
        body.ascii(
                "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ");
        body.reference(profile).ascii(">>]");
        if (structure != 0) {
            body.ascii("/MarkInfo<</Marked true>>/StructTreeRoot ").reference(structure);
        }
        file.object(catalog, body.ascii(">>"));
        file.stream(profile, "/N 3", ColourProfile.srgb());
        byte[] xmp = xmp(title, createdAt, structure != 0).getBytes(StandardCharsets.UTF_8);
        file.plainStream(metadata, "/Type/Metadata/Subtype/XML", xmp, xmp.length);
        return catalog;
    }

    private static String xmp(String title, Instant createdAt, boolean tagged) {
        String date = createdAt.truncatedTo(ChronoUnit.SECONDS).toString();
        return "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                + "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" pdfaid:part=\"2\" pdfaid:conformance=\"U\"/>\n"
                + "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:CreateDate=\"" + date
                + "\" xmp:ModifyDate=\"" + date + "\" xmp:CreatorTool=\"Shikaku\"/>\n"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt>"
                + "<rdf:li xml:lang=\"x-default\">" + escaped(title)
                + "</rdf:li></rdf:Alt></dc:title></rdf:Description>\n"
                + (tagged ? UA_SCHEMA : "")
                + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
