package org.demarche.format;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The title that a document's properties name, if it is one: programs put names of files and templates there. */
final class Properties implements XmlWalk.Visitor {

    private static final int LONGEST = 250;

    private static final Pattern NO_TITLE = Pattern.compile(
            "(?:untitled|microsoft word|microsoft powerpoint|powerpoint presentation|document\\d*|slide ?\\d|layout ?\\d"
                    + "|press release|title).{0,60}|.*\\.(?:docx?|pdf|indd|qxd|rtf|odt|pages|tex|dvi|ps|html?|txt)|\\S*");

    private final StringBuilder title = new StringBuilder();
    private boolean inTitle;

    private Properties() {}

    /** Empty if there is none. */
    static String title(byte[] properties, XmlWalk xml) throws UnreadableException {
        Properties reader = new Properties();
        xml.read(properties, reader);
        return title(reader.title.toString());
    }

    /** @return the title on one line, empty if it is none */
    static String title(String stated) {
        String title = stated.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        boolean none = title.length() > LONGEST
                || title.chars().noneMatch(Character::isLetter)
                || NO_TITLE.matcher(title.toLowerCase(Locale.ROOT)).matches();
        return none ? "" : title;
    }

    @Override
    public boolean enter(String name, XMLStreamReader in) {
        inTitle = name.equals("title");
        return true;
    }

    @Override
    public void text(String text) {
        if (inTitle && title.length() <= LONGEST) {
            title.append(text);
        }
    }

    @Override
    public void leave(String name) {
        inTitle = false;
    }
}
