package shikaku.shared.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.text.Normalizer;

/** 全角は半角に: numbers and codes typed in full width, with any of the hyphens, become plain ones. */
@FacesConverter("shikaku.halfWidth")
public class HalfWidthConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String text) {
        return fold(text);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String text) {
        return text == null ? "" : text;
    }

    static String fold(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\u2010-\u2015\u2212\u30fc]", "-")
                .strip();
    }
}
