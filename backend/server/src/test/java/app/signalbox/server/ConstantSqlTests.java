package app.signalbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No SQL is composed at run time: a session may change its role, so the walls stand on parameters alone. Read from the
 * instructions, because a plus between strings is no call that a rule over classes could see.
 */
class ConstantSqlTests {

    /** Those who name schemas, roles or databases, which cannot be parameters, or run the files of the migrations; examined by hand. */
    private static final Set<String> EXAMINED =
            Set.of("DatabaseRoles", "EmbeddedRoles", "Migrations", "NewSchema", "SchemaHistories", "ServerCheck");

    private static final Set<String> STATEMENT_METHODS =
            Set.of("execute", "executeQuery", "executeUpdate", "addBatch", "executeLargeUpdate");

    @Test
    void takesEveryStatementFromAConstant() throws IOException, URISyntaxException {
        Path root = Path.of(SignalboxApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> composed = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> examine(file, composed));
        }

        assertThat(composed).isEmpty();
    }

    @Test
    void noticesAStatementThatIsComposed() throws IOException, URISyntaxException {
        Path root = Path.of(ConstantSqlTests.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> composed = new ArrayList<>();

        examine(root.resolve(Composing.class.getName().replace('.', '/') + ".class"), composed);

        assertThat(composed)
                .extracting(name -> name.substring(name.lastIndexOf('.') + 1))
                .containsExactly("plus", "formatted", "given", "batched");
    }

    private static void examine(Path file, List<String> composed) {
        try {
            ClassModel type = ClassFile.of().parse(file);
            String name = type.thisClass().asInternalName().replace('/', '.');
            String outermost = name.substring(name.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
            if (!EXAMINED.contains(outermost)) {
                type.methods().forEach(method -> examine(name, method, composed));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void examine(String type, MethodModel method, List<String> composed) {
        Instruction before = null;
        boolean concatenates = false;
        boolean batches = false;
        for (CodeElement element : method.code().map(code -> code.elementList()).orElse(List.of())) {
            if (element instanceof Instruction instruction) {
                if (instruction instanceof InvokeInstruction call && takesSqlLast(call) && !isConstant(before, type)) {
                    composed.add(type + "." + method.methodName().stringValue());
                }
                concatenates |= composes(instruction);
                batches |= instruction instanceof InvokeInstruction call && takesSqlFirst(call);
                before = instruction;
            }
        }
        if (batches && concatenates) {
            composed.add(type + "." + method.methodName().stringValue());
        }
    }

    /** Calls whose only argument is SQL, so that what was loaded just before is the SQL. */
    private static boolean takesSqlLast(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        String parameters = call.type().stringValue();
        return parameters.startsWith("(Ljava/lang/String;)")
                && ((owner.endsWith("simple/JdbcClient") && name.equals("sql"))
                        || (owner.equals("java/sql/Connection") && name.startsWith("prepare"))
                        || (owner.endsWith("Statement")
                                && owner.startsWith("java/sql/")
                                && STATEMENT_METHODS.contains(name))
                        || (owner.endsWith("EntityManager") && name.endsWith("Query")));
    }

    /** Calls with SQL among other arguments; their whole method must not compose strings. */
    private static boolean takesSqlFirst(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        return (owner.endsWith("JdbcTemplate") || owner.endsWith("JdbcOperations"))
                && call.type().stringValue().startsWith("(Ljava/lang/String;");
    }

    private static boolean composes(Instruction instruction) {
        return switch (instruction) {
            case InvokeDynamicInstruction dynamic ->
                dynamic.name().stringValue().startsWith("makeConcat");
            case InvokeInstruction call ->
                call.owner().asInternalName().equals("java/lang/String")
                        && Set.of("format", "formatted", "concat", "join", "replace")
                                .contains(call.name().stringValue());
            default -> false;
        };
    }

    private static boolean isConstant(@Nullable Instruction before, String type) {
        return switch (before) {
            case ConstantInstruction loaded -> true;
            case FieldInstruction field ->
                field.opcode() == Opcode.GETSTATIC
                        && field.owner().asInternalName().replace('/', '.').equals(type);
            case null, default -> false;
        };
    }

    /** What must not be written, and beside it what may. */
    static final class Composing {

        private static final String FROM = " from message";

        private final JdbcClient jdbc;
        private final JdbcTemplate batches;

        Composing(JdbcClient jdbc, JdbcTemplate batches) {
            this.jdbc = jdbc;
            this.batches = batches;
        }

        int constant() {
            return jdbc.sql("select count(*)" + FROM).query(Integer.class).single();
        }

        int plus(String column) {
            return jdbc.sql("select " + column + FROM).query(Integer.class).single();
        }

        int formatted(String column) {
            return jdbc.sql("select %s from message".formatted(column))
                    .query(Integer.class)
                    .single();
        }

        int given(String sql) {
            return jdbc.sql(sql).query(Integer.class).single();
        }

        int[] batched(String table, List<Object[]> rows) {
            return batches.batchUpdate("insert into " + table + " values (?)", rows);
        }
    }
}
