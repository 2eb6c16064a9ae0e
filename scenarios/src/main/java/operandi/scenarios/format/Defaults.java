package operandi.scenarios.format;

import operandi.scenarios.diagnostic.SourceText;
import operandi.scenarios.yaml.YamlMap;
import operandi.scenarios.yaml.YamlNode;
import operandi.scenarios.yaml.YamlReader;

/**
 * Values that hold where a scenario says nothing, written as a scenario would write them. Each carries its evidence
 * grade (V read in a published source, D derived from public data, M from memory, J judgement) and its source; the ids
 * in brackets name the parameter and the law in the project's science notes.
 */
final class Defaults {

    private static final YamlMap LAWS = read("""
            coordination-delay:
              value: {lognormal: {median: 0.5 h, sigma: 1.0}}
              range: 0.1 h .. 4 h
              grade: J
              source: "default of Operandi (HO-05, law L1.2)"
            rework:
              share: {value: 15 %, range: 5 % .. 50 %, grade: J, source: "default of Operandi (HO-06, law L1.4)"}
              documentation:
                value: 15 %
                range: 0 % .. 74 %
                grade: V
                source: "default of Operandi (law L1.4); I-PASS, clinical: 10-20 % of hand-offs complete before, 66-74 % after (Starmer et al. 2023)"
            mis-route:
              share:
                value: 15 %
                range: 4 % .. 40 %
                grade: J
                source: "default of Operandi (HO-01, law L1.1); the range: 4-92 % reassigned in 20 services of one company (Chen et al. 2019)"
              lost: {value: 40 %, range: 15 % .. 60 %, grade: J, source: "default of Operandi (law L1.1): routing knowledge right after an owner has changed"}
              learned: {value: 3 %, range: 1 % .. 10 %, grade: J, source: "default of Operandi (law L1.1): half is learned after some 23 items"}
              look: {value: 10 min, range: 5 min .. 30 min, grade: J, source: "default of Operandi (law L1.1)"}
            ramp-up:
              start: {value: 30 %, range: 10 % .. 60 %, grade: J, source: "default of Operandi (TS-02, law L2.2); the shape: Zhou and Mockus 2010"}
              pace:
                value: 375 h
                range: 150 h .. 600 h
                grade: J
                source: "default of Operandi (TS-03, law L2.2): 75 days at five hours a day; a plateau within a few months: Zhou and Mockus 2010"
            switching:
              value: {lognormal: {mean: 15 min, sd: 8 min}}
              range: 5 min .. 25 min
              grade: M
              source: "default of Operandi (TS-09, law L2.6); Mark, Gonzalez and Harris 2005, Rubinstein, Meyer and Evans 2001"
            ties:
              gain: {value: 10 %, range: 0 % .. 20 %, grade: M, source: "default of Operandi (TS-10, law L2.8); the sign: Huckman, Staats and Upton 2009"}
              pace: {value: 12 weeks, range: 4 weeks .. 26 weeks, grade: J, source: "default of Operandi (law L2.8)"}
            distraction:
              share:
                value: 7 %
                range: 2 % .. 15 %
                grade: J
                source: "default of Operandi (RE-02, law L9.1); the sign: Heidari-Robinson and Heywood 2016"
              lasts: {value: 8 weeks, range: 4 weeks .. 16 weeks, grade: J, source: "default of Operandi (law L9.1)"}
            attrition:
              multiplier:
                value: 1.3
                range: 1 .. 2
                grade: V
                source: "default of Operandi (RE-04, law L9.3); secondary, of layoffs, so an upper bound: Trevor and Nyberg 2008"
              lasts: {value: 39 weeks, range: 26 weeks .. 52 weeks, grade: V, source: "default of Operandi (RE-04, law L9.3): six to twelve months"}
            """);

    private static final YamlMap RETRY_AFTER = read("""
            value: {lognormal: {median: 2 h, sigma: 1.0}}
            range: 1 h .. 4 h
            grade: J
            source: "default of Operandi (CU-03); mechanism: Gans, Koole & Mandelbaum 2003, Aguir et al. 2004"
            """);

    private Defaults() {}

    /** What holds of a law that the scenario does not mention. */
    static Field law(String law) {
        return new Field("laws." + law, value(LAWS, law), true);
    }

    /** What holds of a parameter of a law. */
    static Field law(String law, String parameter) {
        Field whole = law(law);
        return whole.child(parameter, value((YamlMap) whole.node(), parameter));
    }

    /**
     * Time away before a retry.
     *
     * @param path where a scenario would say it
     * @param place what it follows from
     */
    static Field retryAfter(String path, Field place) {
        return new Field(path, new YamlMap(RETRY_AFTER.entries(), true, place.span()), true);
    }

    private static YamlNode value(YamlMap map, String key) {
        return map.entry(key).orElseThrow().value();
    }

    private static YamlMap read(String text) {
        SourceText source = SourceText.of("defaults", text);
        return (YamlMap) YamlReader.read(source, fault -> {
                    throw new IllegalStateException(
                            fault.message() + " in line " + fault.span().line());
                })
                .orElseThrow();
    }
}
