package operandi.reporting.junit;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The XML that JUnit's runners made common: {@code testsuites}, {@code testsuite}, {@code testcase}. There is no schema by
 * its authors; this is the part that build servers agree on. It holds no time and no host name, so equal outcomes give
 * equal bytes.
 */
public final class JUnitXml {

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The file, in UTF-8. What XML 1.0 does not allow is left out of every text. */
    public static byte[] of(List<TestSuite> suites) {
        StringWriter text = new StringWriter();
        try {
            // The JDK's own, whatever else is on the class path.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitXml(xml).write(suites);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string writer does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(List<TestSuite> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        for (TestSuite suite : suites) {
            line(1);
            write(suite);
        }
        line(0);
        xml.writeEndElement();
        line(0);
        xml.writeEndDocument();
    }

    private void write(TestSuite suite) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", suite.name());
        attribute("tests", Integer.toString(suite.cases().size()));
        attribute("failures", Long.toString(suite.count(TestCase.Failed.class)));
        attribute("errors", Long.toString(suite.count(TestCase.Erroneous.class)));
        attribute("skipped", "0");
        line(2);
        xml.writeStartElement("properties");
        for (Map.Entry<String, String> property : suite.properties().entrySet()) {
            line(3);
            xml.writeEmptyElement("property");
            attribute("name", property.getKey());
            attribute("value", property.getValue());
        }
        line(2);
        xml.writeEndElement();
        for (TestCase test : suite.cases()) {
            line(2);
            write(suite, test);
        }
        line(1);
        xml.writeEndElement();
    }

    private void write(TestSuite suite, TestCase test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", suite.name());
        attribute("name", test.name());
        line(3);
        if (test.outcome() instanceof TestCase.Failed failed) {
            problem("failure", failed.message(), failed.details());
        } else if (test.outcome() instanceof TestCase.Erroneous erroneous) {
            problem("error", erroneous.message(), "");
        } else if (test.outcome() instanceof TestCase.Passed passed) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(LegalXml.of(passed.observed()));
            xml.writeEndElement();
        }
        line(2);
        xml.writeEndElement();
    }

    private void problem(String kind, String message, String details) throws XMLStreamException {
        xml.writeStartElement(kind);
        attribute("message", message);
        xml.writeCharacters(LegalXml.of(details));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, LegalXml.of(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
