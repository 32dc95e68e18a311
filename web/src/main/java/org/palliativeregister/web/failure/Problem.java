package org.palliativeregister.web.failure;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a program is told of a failure, {@code application/problem+json} (RFC 9457).
 *
 * @param title what the status is called
 * @param detail a sentence in the language of the program
 */
public record Problem(int status, String title, String detail) {

    private static final String TYPE = "application/problem+json;charset=UTF-8";

    /** For a request that a resource was asked. */
    Response response() {
        return Response.status(status).type(TYPE).entity(json()).build();
    }

    /** For a request that comes to no resource: the answer is complete with it. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE);
        try (OutputStream body = response.getOutputStream()) {
            body.write(json().getBytes(StandardCharsets.UTF_8));
        }
    }

    private String json() {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
    }
}
