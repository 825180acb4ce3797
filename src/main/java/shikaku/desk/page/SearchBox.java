package shikaku.desk.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The search box in the header of every page: takes what was typed and shows the list under an address without it. */
@WebServlet("/desk/find")
public class SearchBox extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String typed = request.getParameter("q");
        String text = typed == null ? "" : typed.strip();
        String shortened = text.substring(0, Math.min(LONGEST, text.length()));
        String address = request.getContextPath() + "/desk/search.xhtml";
        response.sendRedirect(
                text.isEmpty()
                        ? address
                        : address + "?" + RememberedSearch.PARAMETER + "="
                                + RememberedSearch.keep(request.getSession(), shortened));
    }
}
