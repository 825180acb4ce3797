package shikaku.shared.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import shikaku.shared.value.InsurerNumber;

/** 保険者番号: six or eight digits, full width allowed; a wrong check digit is refused at our own screens. */
@FacesConverter("shikaku.insurerNumber")
public class InsurerNumberConverter implements Converter<InsurerNumber> {

    @Override
    public InsurerNumber getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        InsurerNumber.problemOf(text).ifPresent(problem -> {
            throw new ConverterException(
                    Note.of("ng", "frame.insurerNumber." + problem).facesMessage());
        });
        return InsurerNumber.of(text);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, InsurerNumber number) {
        return number == null ? "" : number.printed();
    }
}
