package shikaku.testing.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import shikaku.access.rule.Role;
import shikaku.access.service.FindClerks;
import shikaku.shared.value.InsurerNumber;

/** 不具合の見本: a place of the in-container tests that fails, or calls a service the roles do not allow. */
@WebServlet("/testing/faulty")
public class Faulty extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Stands in the message of the failure; nobody outside may see it. */
    public static final String SECRET = "見本花子の秘密";

    @Inject
    private transient FindClerks find;

    @Inject
    private transient Acting acting;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getParameter("how"))) {
            case "stranger" -> find.all();
            case "clerk" -> {
                Responses.keep(request, response);
                acting.as(InsurerNumber.of("00990010"), Role.INSURER_CLERK);
                find.all();
            }
            default -> throw new IllegalStateException(SECRET);
        }
    }
}
