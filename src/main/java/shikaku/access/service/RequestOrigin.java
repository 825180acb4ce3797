package shikaku.access.service;

import jakarta.enterprise.context.RequestScoped;

/** どこから: the network address and trace id of the request under way; empty in jobs. */
@RequestScoped
public class RequestOrigin {

    private String networkAddress = "";
    private String trace = "";

    public void cameFrom(String address, String traceId) {
        networkAddress = address;
        trace = traceId;
    }

    public String networkAddress() {
        return networkAddress;
    }

    /** Joins the entries and log lines of one request. */
    public String trace() {
        return trace;
    }
}
