package shikaku.shared.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.text.Normalizer;

/** カナ: hiragana and half-width kana become katakana, any run of blanks one blank; anything else is refused. */
@FacesConverter("shikaku.kana")
public class KanaConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String kana = fold(text);
        if (!kana.matches("[ァ-ヶー・ A-Z.'\\-]+")) {
            throw new ConverterException(Note.of("ng", "frame.kana.other").facesMessage());
        }
        return kana;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String text) {
        return text == null ? "" : text;
    }

    static String fold(String text) {
        StringBuilder kana = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).chars().forEach(character -> {
            boolean hiragana = character >= 'ぁ' && character <= 'ゖ';
            kana.append((char) (hiragana ? character + ('ァ' - 'ぁ') : character));
        });
        return kana.toString().replaceAll("\\s+", " ").strip();
    }
}
