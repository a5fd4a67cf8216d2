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
import java.util.regex.Pattern;
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
            "Phrase.count", 1);
    private static final Pattern FORMATTED = Pattern.compile("%(?:(\\d)\\$)?(?:,?d|\\.0f|s)");
    private static final Pattern DEFECT = Pattern.compile("Illegal.*|UncheckedIO.*|Unsupported.*|AssertionError");
    private static final Set<String> WITH_CONTEXT = Set.of("Phrase.in", "Phrase.laterIn");

    private final List<Text> texts = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<Literal> literals = new ArrayList<>();
    private final List<Text> composed = new ArrayList<>();

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

    /** What is put together of literals and other things, with a place for each of those; logs and defects aside. */
    public List<Text> composed() {
        return List.copyOf(composed);
    }

    private static List<Tree> parts(Tree tree) {
        return tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS
                ? Stream.concat(parts(sum.getLeftOperand()).stream(), parts(sum.getRightOperand()).stream())
                        .toList()
                : List.of(tree);
    }

    /** Places of {@link java.util.Formatter} are places, too. */
    private static String places(String pattern) {
        int[] next = {0};
        return FORMATTED
                .matcher(pattern)
                .replaceAll(found -> {
                    String number = found.group(1);
                    return "{" + (number == null ? next[0]++ : Integer.parseInt(number) - 1) + "}";
                })
                .replace("%%", "%");
    }

    private static @Nullable String constant(Tree tree) {
        return switch (tree) {
            case LiteralTree literal -> literal.getValue() instanceof String text ? text : null;
            case ParenthesizedTree inner -> constant(inner.getExpression());
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS -> {
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
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() == Tree.Kind.PLUS) {
                StringBuilder pattern = new StringBuilder();
                int places = 0;
                for (Tree part : parts(sum)) {
                    if (part instanceof LiteralTree literal
                            && (literal.getValue() instanceof String || literal.getValue() instanceof Character)) {
                        pattern.append(literal.getValue());
                        known(literal, nothing);
                    } else {
                        pattern.append('{').append(places).append('}');
                        places++;
                        scan(part, nothing);
                    }
                }
                compose(sum, pattern.toString());
                return null;
            }
            return super.visitBinary(sum, nothing);
        }

        private void known(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                literals.add(new Literal(place(literal), handedTo.getOrDefault(literal, ""), text));
            }
        }

        private void compose(Tree tree, String pattern) {
            composed.add(new Text(place(tree), null, places(pattern), null));
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (name(call).startsWith("LOG.")) {
                return null;
            }
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
            if (DEFECT.matcher(made.getIdentifier().toString()).matches()) {
                return null;
            }
            made.getArguments().forEach(argument -> handedTo.put(argument, "new " + made.getIdentifier()));
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            known(literal, nothing);
            if (literal.getValue() instanceof String text) {
                compose(literal, text);
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
