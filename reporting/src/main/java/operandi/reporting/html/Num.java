package operandi.reporting.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import operandi.reporting.text.DisplayUnit;
import operandi.reporting.text.FileNumber;
import operandi.reporting.text.Rounding;

/**
 * A number in a page: rounded for people, with the value that {@code result.json} has beside it in the element's
 * {@code value}, so that a page can be checked against the file.
 *
 * @param value as files write it; empty if undefined
 * @param text as people read it, with its unit
 */
record Num(String value, String text) implements Content {

    static Num count(long count) {
        return new Num(Long.toString(count), Rounding.count(count));
    }

    static Num level(DisplayUnit unit, Rounding rounding, double value) {
        boolean defined = Double.isFinite(value);
        return new Num(FileNumber.text(value), rounding.text(unit.scaled(value)) + (defined ? unit.level() : ""));
    }

    /** A level without its unit, where the unit stands nearby. */
    static Num bare(DisplayUnit unit, Rounding rounding, double value) {
        return new Num(FileNumber.text(value), rounding.text(unit.scaled(value)));
    }

    static Num difference(DisplayUnit unit, Rounding rounding, double value) {
        boolean defined = Double.isFinite(value);
        return new Num(
                FileNumber.text(value), rounding.signed(unit.scaled(value)) + (defined ? unit.difference() : ""));
    }

    static Num bareDifference(DisplayUnit unit, Rounding rounding, double value) {
        return new Num(FileNumber.text(value), rounding.signed(unit.scaled(value)));
    }

    /** What matters: the smallest difference that does. */
    static Num threshold(DisplayUnit unit, double delta) {
        Rounding rounding = unit.rounding(Double.NaN, delta);
        return new Num(FileNumber.text(delta), rounding.text(unit.scaled(delta)) + unit.difference());
    }

    /** Both parts are made by this class of digits, signs and units: there is nothing to escape. */
    @Override
    public void writeTo(TemplateOutput output) {
        if (value.isEmpty()) {
            output.writeContent(text);
        } else {
            output.writeContent("<data value=\"" + value + "\">" + text + "</data>");
        }
    }
}
