package app.signalbox.server.knowledge;

import app.signalbox.contract.knowledge.LearningApi;
import app.signalbox.contract.knowledge.LearningView;
import app.signalbox.contract.knowledge.SetLearning;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LearningController implements LearningApi {

    private final PastAnswers answers;

    LearningController(PastAnswers answers) {
        this.answers = answers;
    }

    @Override
    public LearningView get(String slug) {
        return answers.learning();
    }

    @Override
    public LearningView set(String slug, SetLearning learning) {
        return answers.set(learning);
    }
}
