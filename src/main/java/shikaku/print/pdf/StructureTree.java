package shikaku.print.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** 構造: the reading order of a tagged file as a tree of elements, with the table that leads from a page's marks back to them. */
public final class StructureTree {

    private final PdfFile file;
    private final int root;
    private final Element document;
    private final List<Element> elements = new ArrayList<>();
    private final List<List<Element>> marks = new ArrayList<>();
    private int page;

    public StructureTree(PdfFile file) {
        this.file = file;
        this.root = file.reserve();
        this.document = new Element("Document", root, file.reserve(), 0);
        elements.add(document);
    }

    /** Begins a page and answers its key in the table. */
    public int page(int object) {
        page = object;
        marks.add(new ArrayList<>());
        return marks.size() - 1;
    }

    /** A new element at the end of the document's reading order. */
    public Element add(String type) {
        return add(type, document);
    }

    public Element add(String type, Element parent) {
        Element element = new Element(type, parent.object, file.reserve(), page);
        parent.kids.add(-element.object);
        elements.add(element);
        return element;
    }

    /** The number that marks the next piece of content as belonging to an element. */
    public int mark(Element element) {
        List<Element> onPage = marks.get(marks.size() - 1);
        onPage.add(element);
        element.kids.add(onPage.size() - 1);
        return onPage.size() - 1;
    }

    /** Writes the tree and answers its root. */
    public int finish() throws IOException {
        PdfBytes body = new PdfBytes();
        for (Element element : elements) {
            file.object(element.object, element.body(body.clear()));
        }
        int table = file.reserve();
        body.clear().ascii("<</Nums[");
        for (int key = 0; key < marks.size(); key++) {
            body.number(key).one('[');
            for (Element element : marks.get(key)) {
                body.reference(element.object).one(' ');
            }
            body.one(']');
        }
        file.object(table, body.ascii("]>>"));
        body.clear()
                .ascii("<</Type/StructTreeRoot/K ")
                .reference(document.object)
                .ascii("/ParentTree ");
        body.reference(table).ascii("/ParentTreeNextKey ").number(marks.size());
        file.object(root, body.ascii(">>"));
        return root;
    }

    /** One element of the tree: a heading, a paragraph, a list, a picture. */
    public static final class Element {

        private final String type;
        private final int parent;
        private final int object;
        private final int page;
        /** Marks of the page, or minus the object number of an element below. */
        private final List<Integer> kids = new ArrayList<>();

        private String alternative;
        private int[] box;

        Element(String type, int parent, int object, int page) {
            this.type = type;
            this.parent = parent;
            this.object = object;
            this.page = page;
        }

        public String type() {
            return type;
        }

        /** For a picture: what it shows, and where it stands in hundredths of a point. */
        public Element picture(String text, int left, int bottom, int right, int top) {
            alternative = text;
            box = new int[] {left, bottom, right, top};
            return this;
        }

        private PdfBytes body(PdfBytes body) {
            body.ascii("<</Type/StructElem/S/" + type + "/P ").reference(parent);
            if (page != 0) {
                body.ascii("/Pg ").reference(page);
            }
            if (alternative != null) {
                body.ascii("/Alt ").text(alternative).ascii("/A<</O/Layout/Placement/Block/BBox[");
                for (int side : box) {
                    body.hundredths(side).one(' ');
                }
                body.ascii("]>>");
            }
            body.ascii("/K[");
            for (int kid : kids) {
                if (kid < 0) {
                    body.reference(-kid).one(' ');
                } else {
                    body.number(kid).one(' ');
                }
            }
            return body.ascii("]>>");
        }
    }
}
