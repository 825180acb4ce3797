package shikaku.print.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The balanced tree of pages; a full node is written at once, so only one node a level is kept. */
public final class PageTree {

    private static final int BRANCHES = 64;

    private final PdfFile file;
    private final List<Node> open = new ArrayList<>();
    private final PdfBytes body = new PdfBytes();

    public PageTree(PdfFile file) {
        this.file = file;
    }

    /** The parent's number for a page that is about to be written. */
    public int add(int page) throws IOException {
        return put(0, page, 1);
    }

    private int put(int level, int child, int pages) throws IOException {
        if (level == open.size()) {
            open.add(new Node(file.reserve()));
        }
        Node node = open.get(level);
        if (node.children.size() == BRANCHES) {
            write(node, put(level + 1, node.number, node.pages));
            node = new Node(file.reserve());
            open.set(level, node);
        }
        node.children.add(child);
        node.pages += pages;
        return node.number;
    }

    /** Writes what is still open and answers the root's number. */
    public int finish() throws IOException {
        if (open.isEmpty()) {
            open.add(new Node(file.reserve()));
        }
        for (int level = 0; ; level++) {
            Node node = open.get(level);
            if (level == open.size() - 1) {
                write(node, 0);
                return node.number;
            }
            write(node, put(level + 1, node.number, node.pages));
        }
    }

    private void write(Node node, int parent) throws IOException {
        body.clear().ascii("<</Type/Pages/Count ").number(node.pages).ascii("/Kids[");
        for (int child : node.children) {
            body.reference(child).one(' ');
        }
        body.one(']');
        if (parent != 0) {
            body.ascii("/Parent ").reference(parent);
        }
        file.object(node.number, body.ascii(">>"));
    }

    private static final class Node {
        private final int number;
        private final List<Integer> children = new ArrayList<>(BRANCHES);
        private int pages;

        Node(int number) {
            this.number = number;
        }
    }
}
