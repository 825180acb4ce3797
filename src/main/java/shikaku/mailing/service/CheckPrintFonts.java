package shikaku.mailing.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import shikaku.print.PrintForms;
import shikaku.print.font.FontReport;

/**
 * フォントの点検: at start-up every font and form is read, so that a broken one is known before the first letter: the deployment
 * ends and says which font it is. What is in use goes into the log.
 */
@Singleton
@Startup
@PermitAll
public class CheckPrintFonts {

    private static final Logger LOG = System.getLogger(CheckPrintFonts.class.getName());

    @PostConstruct
    void check() {
        List<FontReport> fonts = read();
        for (FontReport font : fonts) {
            LOG.log(Level.INFO, "Font {0}, {1} glyphs, SHA-256 {2}", font.name(), font.glyphs(), font.sha256());
        }
        if (fonts.stream().noneMatch(FontReport::isIpamj)) {
            LOG.log(
                    Level.WARNING,
                    "IPAmj Mincho is not installed: letters with names that the other fonts cannot show are held");
        }
    }

    private static List<FontReport> read() {
        try {
            return PrintForms.standard().fonts();
        } catch (ExceptionInInitializerError broken) {
            String sentence = "The portal does not start, a font or form cannot be used. "
                    + broken.getCause().getMessage()
                    + ". See SHIKAKU_FONTS_MINCHO_MJ, SHIKAKU_FONTS_GOTHIC and SHIKAKU_FONTS_GOTHIC_BOLD";
            LOG.log(Level.ERROR, sentence);
            throw new IllegalStateException(sentence, broken.getCause());
        }
    }
}
