package app.signalbox.sandbox.answer.completion;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The models there are. */
final class Catalogue {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PATH = "/v1/models";
    private static final long CREATED = 1_760_000_000;

    private final ModelSettings settings;

    Catalogue(ModelSettings settings) {
        this.settings = settings;
    }

    String find(String method, String path) {
        if (!path.equals(PATH) && !path.startsWith(PATH + "/")) {
            throw ApiRefusal.unknownUrl(method + " " + path);
        }
        if (!method.equals("GET")) {
            throw ApiRefusal.wrongMethod(method);
        }
        return path.equals(PATH) ? all() : one(path.substring(PATH.length() + 1));
    }

    private String all() {
        var list = NODES.arrayNode();
        settings.models().forEach(name -> list.add(model(name)));
        var body = NODES.objectNode().put("object", "list");
        body.set("data", list);
        return body.toString();
    }

    private String one(String name) {
        if (!settings.models().contains(name)) {
            throw ApiRefusal.unknownModel(name);
        }
        return model(name).toString();
    }

    private static ObjectNode model(String name) {
        return NODES.objectNode()
                .put("id", name)
                .put("object", "model")
                .put("created", CREATED)
                .put("owned_by", "sandbox");
    }
}
