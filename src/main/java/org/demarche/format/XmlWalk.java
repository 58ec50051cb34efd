package org.demarche.format;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.demarche.format.FormatReading.Reason;

/**
 * Reads the XML of a document, element by element. It has no document type, no entity of its own and no way out of its
 * bytes. What is cut off or broken gives what stands before the break.
 */
final class XmlWalk {

    /** Documents stay under 50. */
    private static final int DEEPEST = 1000;

    private static final XMLInputFactory FACTORY = factory();

    private boolean cutOff;

    /** @param cutOff whether it is known that the document is not whole */
    XmlWalk(boolean cutOff) {
        this.cutOff = cutOff;
    }

    /** What is done with each part of a document. Names are without their namespace. */
    interface Visitor {

        /** @return false to pass over the element and all in it */
        boolean enter(String name, XMLStreamReader attributes);

        void text(String text);

        void leave(String name);
    }

    /** Empty bytes are a document without elements. */
    void read(byte[] xml, Visitor visitor) throws UnreadableException {
        if (xml.length == 0) {
            return;
        }
        try {
            walk(FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml)), visitor);
        } catch (XMLStreamException e) {
            cutOff = true;
        }
    }

    /** Whether anything that was read was cut off or broken. */
    boolean isCutOff() {
        return cutOff;
    }

    /** The value of an attribute, by its name without namespace; empty if it is not there. */
    static String attribute(XMLStreamReader in, String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return "";
    }

    private static void walk(XMLStreamReader in, Visitor visitor) throws XMLStreamException, UnreadableException {
        Deque<String> open = new ArrayDeque<>();
        int passedOver = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableException(Reason.CORRUPT, "declares entities, which no word processor does");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (open.size() + passedOver >= DEEPEST) {
                    throw new UnreadableException(Reason.TOO_DEEP, "more than " + DEEPEST + " elements in one another");
                }
                if (passedOver > 0 || !visitor.enter(in.getLocalName(), in)) {
                    passedOver++;
                } else {
                    open.push(in.getLocalName());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (passedOver > 0) {
                    passedOver--;
                } else {
                    visitor.leave(open.pop());
                }
            } else if (passedOver == 0 && in.hasText() && event != XMLStreamConstants.COMMENT) {
                visitor.text(in.getText());
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
