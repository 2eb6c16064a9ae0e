package operandi.reporting.file;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import operandi.reporting.text.FileNumber;
import operandi.reporting.text.VisibleText;
import tools.jackson.core.JsonGenerator;

/** Writes what result files are made of: names made visible, numbers as files hold them, null for what is undefined. */
public final class JsonFields {

    private final JsonGenerator json;

    JsonFields(JsonGenerator json) {
        this.json = json;
    }

    public JsonGenerator generator() {
        return json;
    }

    public void text(String name, String value) {
        json.writeStringProperty(name, VisibleText.line(value));
    }

    public void number(String name, double value) {
        Optional<BigDecimal> number = FileNumber.of(value);
        if (number.isPresent()) {
            json.writeNumberProperty(name, number.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    public void count(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    public void flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    public <T> void array(String name, Iterable<T> elements, Consumer<T> element) {
        json.writeArrayPropertyStart(name);
        elements.forEach(element);
        json.writeEndArray();
    }

    /** An array of objects. */
    public <T> void objects(String name, Iterable<T> elements, Consumer<T> fields) {
        array(name, elements, element -> {
            json.writeStartObject();
            fields.accept(element);
            json.writeEndObject();
        });
    }

    public void object(String name, Runnable fields) {
        json.writeObjectPropertyStart(name);
        fields.run();
        json.writeEndObject();
    }

    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
