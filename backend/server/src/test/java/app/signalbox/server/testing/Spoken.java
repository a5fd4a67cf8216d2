package app.signalbox.server.testing;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources of a module say to people, and the literals in them that are said past the catalogue. */
public final class Spoken {

    private static final Map<String, Integer> PATTERN_AT = Map.of(
            "Phrase.of", 0,
            "Phrase.later", 0,
            "Phrase.in", 1,
            "Phrase.laterIn", 1,
            "Phrase.count", 1,
            "Sentence.of", 0);
    private static final Set<String> WITH_CONTEXT = Set.of("Phrase.in", "Phrase.laterIn");

    private final List<Text> texts = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<Literal> literals = new ArrayList<>();

    private Spoken() {}

    /** A text that is looked for in the catalogue. */
    public record Text(
            String place,
            @Nullable String context,
            String pattern,
            @Nullable String plural) {}

    /**
     * A literal that isn't looked for in the catalogue.
     *
     * @param within the method that it is handed to, empty if it is to none
     */
    public record Literal(String place, String within, String text) {}

    /** Reads all sources below a folder whose path fits. */
    public static Spoken in(Path sources, Predicate<Path> fits) {
        Spoken spoken = new Spoken();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> all = Files.walk(sources);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> fitting = all.filter(path -> path.toString().endsWith(".java"))
                    .filter(fits)
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(fitting));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(spoken.new Reader(unit, positions), null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return spoken;
    }

    public List<Text> texts() {
        return List.copyOf(texts);
    }

    /** Places where something else than a written-out text is looked for in the catalogue. */
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    public List<Literal> literals() {
        return List.copyOf(literals);
    }

    private static @Nullable String constant(Tree tree) {
        return switch (tree) {
            case LiteralTree literal -> literal.getValue() instanceof String text ? text : null;
            case ParenthesizedTree inner -> constant(inner.getExpression());
            case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> {
                String left = constant(sum.getLeftOperand());
                String right = constant(sum.getRightOperand());
                yield left == null || right == null ? null : left + right;
            }
            default -> null;
        };
    }

    private final class Reader extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Map<Tree, String> handedTo = new HashMap<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            Integer at = PATTERN_AT.get(name(call));
            if (at == null) {
                String method = last(call.getMethodSelect());
                call.getArguments().forEach(argument -> handedTo.put(argument, method));
                return super.visitMethodInvocation(call, nothing);
            }
            List<? extends ExpressionTree> arguments = call.getArguments();
            boolean counts = name(call).equals("Phrase.count");
            String context = WITH_CONTEXT.contains(name(call)) ? constant(arguments.getFirst()) : null;
            String pattern = constant(arguments.get(at));
            String plural = counts ? constant(arguments.get(2)) : null;
            if (pattern == null || (counts && plural == null)) {
                unreadable.add(place(call));
            } else {
                texts.add(new Text(place(call), context, pattern, plural));
            }
            int read = counts ? 3 : at + 1;
            if (counts) {
                scan(arguments.getFirst(), nothing);
            }
            scan(arguments.subList(read, arguments.size()), nothing);
            return null;
        }

        @Override
        public Void visitNewClass(com.sun.source.tree.NewClassTree made, Void nothing) {
            made.getArguments().forEach(argument -> handedTo.put(argument, "new " + made.getIdentifier()));
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                literals.add(new Literal(place(literal), handedTo.getOrDefault(literal, ""), text));
            }
            return null;
        }

        private String place(Tree tree) {
            long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
            return Path.of(unit.getSourceFile().toUri()).getFileName() + ":" + line;
        }

        private static String name(MethodInvocationTree call) {
            return call.getMethodSelect() instanceof MemberSelectTree select
                            && select.getExpression() instanceof IdentifierTree owner
                    ? owner.getName() + "." + select.getIdentifier()
                    : "";
        }

        private static String last(ExpressionTree method) {
            return switch (method) {
                case MemberSelectTree select -> select.getIdentifier().toString();
                case IdentifierTree name -> name.getName().toString();
                default -> "";
            };
        }
    }
}
