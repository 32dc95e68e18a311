package org.palliativeregister.web.failure;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts into the address of each of the register's own styles, scripts and fonts what it consists of. A browser may then
 * keep it, and asks for it again as soon as it has changed; asking at every page costs more than the page.
 */
public class OwnResources extends ResourceHandlerWrapper {

    /** The parameter of the address; its value is the beginning of the content's digest. */
    static final String CONTENT = "content";

    private static final Set<String> OWN = Set.of("register", "primefaces-register");
    private static final int DIGITS = 12;

    private final Map<String, String> contents = new ConcurrentHashMap<>();

    public OwnResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        return named(super.createResource(name));
    }

    @Override
    public Resource createResource(String name, String library) {
        return named(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return named(super.createResource(name, library, contentType));
    }

    private Resource named(Resource resource) {
        return resource == null || resource.getLibraryName() == null || !OWN.contains(resource.getLibraryName())
                ? resource
                : new Named(resource);
    }

    private String content(Resource resource) {
        String key = resource.getLibraryName() + ":" + resource.getResourceName();
        String known = contents.get(key);
        if (known == null) {
            // Not computed inside the map: a style names its fonts, which come here too.
            known = digest(resource);
            contents.put(key, known);
        }
        return known;
    }

    private static String digest(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Named extends ResourceWrapper {

        private Named(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            return path + (path.contains("?") ? "&" : "?") + CONTENT + "=" + content(getWrapped());
        }
    }
}
