package org.palliativeregister.twin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Does a part of the benchmark inside the server and answers with its figures, a line for each kind, tab-separated. */
@WebServlet("/*")
public class BenchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TwinFill fill;

    @Inject
    private transient SearchBench search;

    @Inject
    private transient AdmissionBench admission;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter().write(answer(request));
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    private String answer(HttpServletRequest request) throws SQLException {
        return switch (request.getPathInfo()) {
            case "/fill" -> "The twin has " + fill.fill() + " patients";
            case "/search" -> search.measure(Integer.parseInt(request.getParameter("queries")));
            case "/admit" -> admission.measure(Integer.parseInt(request.getParameter("patients")));
            default -> throw new IllegalArgumentException(request.getPathInfo());
        };
    }
}
