package app.signalbox.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from the address people remember to the readable description of the API. */
@Controller
@Hidden
class ApiDocsController {

    @GetMapping("/api-docs")
    String readable() {
        return "redirect:/swagger-ui/index.html";
    }
}
