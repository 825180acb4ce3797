package shikaku.shared.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;

/** 時刻: every instant is stored as UTC in a DATETIME(6) column, whatever the zone of the server or the session. */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, LocalDateTime> {

    @Override
    public LocalDateTime convertToDatabaseColumn(Instant instant) {
        return Columns.utc(instant);
    }

    @Override
    public Instant convertToEntityAttribute(LocalDateTime column) {
        return Columns.instant(column);
    }
}
