package jp.mieru.platform.files.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.mieru.platform.files.xlsx.XlsxRefused.Why;
import org.jspecify.annotations.Nullable;

/** Goes through the XML of a part, mark by mark. Whatever is wrong with it ends as {@link XlsxRefused}. */
final class XmlCursor implements Closeable {

    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 2_000;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int event = XMLStreamConstants.START_DOCUMENT;

    XmlCursor(InputStream in) throws XlsxRefused {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** To the next start or end of an element, or piece of text; false at the end. */
    boolean next() throws XlsxRefused {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> enter();
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XlsxRefused(Why.UNSAFE);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {}
                    default -> {
                        continue;
                    }
                }
                return true;
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** To the next start of an element of this name, or the end; false at the end. */
    boolean goTo(String name) throws XlsxRefused {
        while (next()) {
            if (starts(name)) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /** An attribute without regard to its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the piece of text here, if it is one, until the builder has so many characters. */
    void appendText(StringBuilder text, int most) throws XlsxRefused {
        if (event != XMLStreamConstants.CHARACTERS && event != XMLStreamConstants.SPACE) {
            return;
        }
        try {
            int room = Math.min(most - text.length(), reader.getTextLength());
            if (room > 0) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), room);
            }
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void enter() throws XlsxRefused {
        if (++depth > DEEPEST) {
            throw new XlsxRefused(Why.BROKEN);
        }
        if (names.add(reader.getLocalName()) && names.size() > MOST_NAMES) {
            throw new XlsxRefused(Why.BROKEN);
        }
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            if (names.add(reader.getAttributeLocalName(i)) && names.size() > MOST_NAMES) {
                throw new XlsxRefused(Why.BROKEN);
            }
        }
    }

    private static XlsxRefused refusal(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof GuardedStream.Stop stop) {
                return new XlsxRefused(stop.why(), e);
            }
            if (cause instanceof XMLStreamException xml
                    && xml.getNestedException() instanceof GuardedStream.Stop stop) {
                return new XlsxRefused(stop.why(), e);
            }
        }
        return new XlsxRefused(Why.BROKEN, e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
