package shikaku.shared.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import shikaku.shared.value.InsurerNumber;

/** 保険者番号: stored as its eight digits. */
@Converter(autoApply = true)
public class InsurerNumberColumn implements AttributeConverter<InsurerNumber, String> {

    @Override
    public String convertToDatabaseColumn(InsurerNumber number) {
        return number == null ? null : number.digits();
    }

    @Override
    public InsurerNumber convertToEntityAttribute(String column) {
        return column == null ? null : InsurerNumber.of(column);
    }
}
