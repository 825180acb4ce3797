package shikaku.shared.page;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a long list, read by a service from {@code from} on. The page number is part of the address, so that the
 * back button, a bookmark and the way back from a person find the same rows again.
 */
public final class LazyTable<R> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LAST = 1_000_000;

    /** What a service answers: the rows of this page and how many there are in all. */
    public record Slice<R>(List<R> rows, long total) implements Serializable {}

    /** The adapter to a service's {@code page(query, from, size)}. */
    @FunctionalInterface
    public interface Source<R> {
        Slice<R> read(int from, int size);
    }

    private final int page;
    private final int size;
    private final String address;
    private final Slice<R> slice;

    private LazyTable(int page, int size, String address, Slice<R> slice) {
        this.page = page;
        this.size = size;
        this.address = address;
        this.slice = slice;
    }

    /**
     * @param page number from 1; anything smaller is the first page, no list is longer than a million
     * @param address of the list inside the portal without the page number, such as {@code /desk/search.xhtml?s=k}
     */
    public static <R> LazyTable<R> of(int page, int size, String address, Source<R> source) {
        int number = Math.max(1, Math.min(page, LAST));
        Slice<R> slice = source.read((number - 1) * size, size);
        return new LazyTable<>(number, size, address, slice);
    }

    public List<R> getRows() {
        return slice.rows();
    }

    public long getTotal() {
        return slice.total();
    }

    public int getPage() {
        return page;
    }

    public long getPages() {
        return Math.max(1, (slice.total() + size - 1) / size);
    }

    /** Number of the first row shown, from 1. */
    public long getFirst() {
        return slice.rows().isEmpty() ? 0 : (page - 1L) * size + 1;
    }

    public long getLast() {
        return slice.rows().isEmpty() ? 0 : getFirst() + slice.rows().size() - 1;
    }

    public String address(long number) {
        return address + (address.contains("?") ? "&" : "?") + "p=" + number;
    }
}
