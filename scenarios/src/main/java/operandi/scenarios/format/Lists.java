package operandi.scenarios.format;

import java.util.ArrayList;
import java.util.List;
import operandi.scenarios.yaml.YamlList;
import operandi.scenarios.yaml.YamlNode;
import operandi.scenarios.yaml.YamlScalar;

/** Reads lists; one value alone stands for a list of one. */
final class Lists {

    private Lists() {}

    /** The values of a list, or the value itself. */
    static List<Field> items(Field field) {
        if (!(field.node() instanceof YamlList list)) {
            return List.of(field);
        }
        List<Field> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            items.add(field.child(Integer.toString(i + 1), list.items().get(i)));
        }
        return items;
    }

    /** The scalars of a list, or the one scalar; anything else is reported. */
    static List<YamlScalar> scalars(Field field, String expected, Reading reading) {
        List<YamlScalar> scalars = new ArrayList<>();
        for (Field item : items(field)) {
            YamlNode node = item.node();
            if (node instanceof YamlScalar scalar && !scalar.isNothing()) {
                scalars.add(scalar);
            } else {
                reading.reportShape(item, expected);
            }
        }
        return scalars;
    }
}
