package io.chapbook.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives each lambda and method reference of a jar's classes a class of its own, as inner classes are
 * compiled. Java makes those classes while the program runs, in some 0.15 ms each, even when an
 * archive has them; a plain {@code convert} has 240. See docs/decisions/0041.
 *
 * <p>What such a class does is what {@link java.lang.invoke.LambdaMetafactory} says. Lambdas that
 * need more than its plain form, as those that can be serialised, are left as they are.
 */
public final class LambdaClasses {

  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  /** The field of a class without captured values that holds its only instance. */
  private static final String ONLY = "ONLY";

  /** The method of a class with captured values that makes an instance. */
  private static final String OF = "of";

  private final Map<String, ClassNode> classes = new LinkedHashMap<>();

  /** The names of classes that are not what they were. */
  private final Set<String> changed = new HashSet<>();

  /** The classes that were made for a class's lambdas, by its name. */
  private final Map<String, List<ClassNode>> made = new LinkedHashMap<>();

  private LambdaClasses() {}

  /**
   * Rewrites a jar.
   *
   * @param arguments the jar, and the beginning of the names of the classes that are to change
   */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path part = jar.resolveSibling(jar.getFileName() + ".part");
    try (ZipFile from = new ZipFile(jar.toFile()); OutputStream to = Files.newOutputStream(part)) {
      LambdaClasses lambdas = new LambdaClasses();
      List<? extends ZipEntry> entries = Collections.list(from.entries());
      for (ZipEntry entry : entries) {
        if (entry.getName().startsWith(arguments[1]) && entry.getName().endsWith(".class")) {
          lambdas.read(from.getInputStream(entry).readAllBytes());
        }
      }
      lambdas.replaceAll();
      lambdas.write(from, entries, to);
    }
    Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private void read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    classes.put(node.name, node);
  }

  private void replaceAll() {
    for (ClassNode node : classes.values()) {
      List<ClassNode> own = new ArrayList<>();
      for (MethodNode method : node.methods) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
          if (instruction instanceof InvokeDynamicInsnNode lambda
              && lambda.bsm.getOwner().equals(FACTORY)
              && lambda.bsm.getName().equals("metafactory")) {
            ClassNode one = classOf(lambda, node, own.size());
            own.add(one);
            method.instructions.set(lambda, use(one, lambda));
          }
        }
      }
      if (!own.isEmpty()) {
        changed.add(node.name);
        made.put(node.name, own);
      }
    }
  }

  private static AbstractInsnNode use(ClassNode lambda, InvokeDynamicInsnNode former) {
    return Type.getArgumentCount(former.desc) == 0
        ? new FieldInsnNode(
            Opcodes.GETSTATIC, lambda.name, ONLY, Type.getReturnType(former.desc).getDescriptor())
        : new MethodInsnNode(Opcodes.INVOKESTATIC, lambda.name, OF, former.desc, false);
  }

  /** The class, of the nest of the class where the lambda stands, whose private methods it calls. */
  private ClassNode classOf(InvokeDynamicInsnNode lambda, ClassNode around, int number) {
    ClassNode node = new ClassNode();
    node.version = around.version;
    node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    node.name = around.name + "$Lambda$" + number;
    node.superName = "java/lang/Object";
    node.interfaces.add(Type.getReturnType(lambda.desc).getInternalName());
    node.sourceFile = around.sourceFile;
    node.nestHostClass = around.nestHostClass == null ? around.name : around.nestHostClass;
    ClassNode host = classes.get(node.nestHostClass);
    if (host.nestMembers == null) {
      host.nestMembers = new ArrayList<>();
    }
    host.nestMembers.add(node.name);
    changed.add(host.name);
    Type[] captured = Type.getArgumentTypes(lambda.desc);
    for (int at = 0; at < captured.length; at++) {
      node.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(at),
          captured[at].getDescriptor(), null, null);
    }
    addConstructor(node, captured);
    if (captured.length == 0) {
      addOnly(node, Type.getReturnType(lambda.desc).getDescriptor());
    } else {
      addFactory(node, captured, lambda.desc);
    }
    addMethod(node, captured, lambda);
    return node;
  }

  private static String field(int at) {
    return "captured" + at;
  }

  private static void addConstructor(ClassNode node, Type[] captured) {
    MethodVisitor code = node.visitMethod(
        Opcodes.ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), null, null);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int slot = 1;
    for (int at = 0; at < captured.length; at++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captured[at].getOpcode(Opcodes.ILOAD), slot);
      code.visitFieldInsn(Opcodes.PUTFIELD, node.name, field(at), captured[at].getDescriptor());
      slot += captured[at].getSize();
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
  }

  private static void addOnly(ClassNode node, String type) {
    node.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, type, null, null);
    MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitTypeInsn(Opcodes.NEW, node.name);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, node.name, "<init>", "()V", false);
    code.visitFieldInsn(Opcodes.PUTSTATIC, node.name, ONLY, type);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
  }

  private static void addFactory(ClassNode node, Type[] captured, String descriptor) {
    MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, OF, descriptor, null, null);
    code.visitTypeInsn(Opcodes.NEW, node.name);
    code.visitInsn(Opcodes.DUP);
    int slot = 0;
    for (Type type : captured) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      slot += type.getSize();
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, node.name, "<init>",
        Type.getMethodDescriptor(Type.VOID_TYPE, captured), false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
  }

  /** The method of the interface: it calls what the lambda stands for. */
  private static void addMethod(ClassNode node, Type[] captured, InvokeDynamicInsnNode lambda) {
    Type written = (Type) lambda.bsmArgs[0];
    Handle target = (Handle) lambda.bsmArgs[1];
    Type meant = (Type) lambda.bsmArgs[2];
    MethodVisitor code =
        node.visitMethod(Opcodes.ACC_PUBLIC, lambda.name, written.getDescriptor(), null, null);
    boolean constructor = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (constructor) {
      code.visitTypeInsn(Opcodes.NEW, target.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    for (int at = 0; at < captured.length; at++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, node.name, field(at), captured[at].getDescriptor());
    }
    List<Type> wanted = parameters(target);
    Type[] given = written.getArgumentTypes();
    int slot = 1;
    for (int at = 0; at < given.length; at++) {
      code.visitVarInsn(given[at].getOpcode(Opcodes.ILOAD), slot);
      slot += given[at].getSize();
      Type means = meant.getArgumentTypes()[at];
      convert(code, given[at], means);
      convert(code, means, wanted.get(captured.length + at));
    }
    call(code, target);
    Type result = constructor
        ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
    giveBack(code, result, meant.getReturnType(), written.getReturnType());
    code.visitMaxs(0, 0);
  }

  /** What a method wants on the stack: its object first, if it has one. */
  private static List<Type> parameters(Handle target) {
    List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(target.getDesc())));
    if (target.getTag() != Opcodes.H_INVOKESTATIC && target.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
      parameters.add(0, Type.getObjectType(target.getOwner()));
    }
    return parameters;
  }

  private static void call(MethodVisitor code, Handle target) {
    int opcode = switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      // A private method of the nest is called like any other (Java 11, JEP 181).
      case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKESPECIAL ->
          target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      default -> throw new IllegalArgumentException("a lambda that is no method: " + target);
    };
    code.visitMethodInsn(
        opcode, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
  }

  private static void giveBack(MethodVisitor code, Type result, Type meant, Type written) {
    if (written.getSort() == Type.VOID) {
      if (result.getSize() > 0) {
        code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
      }
    } else {
      convert(code, result, meant);
    }
    code.visitInsn(written.getOpcode(Opcodes.IRETURN));
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** Makes the value on the stack one of another type, as an assignment or a cast does. */
  private static void convert(MethodVisitor code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isPrimitive(from) && isPrimitive(to)) {
      widen(code, from, to);
    } else if (isPrimitive(from)) {
      Type box = box(from);
      code.visitMethodInsn(Opcodes.INVOKESTATIC, box.getInternalName(), "valueOf",
          Type.getMethodDescriptor(box, from), false);
    } else if (isPrimitive(to)) {
      Type value = unboxed(from);
      Type plain = value == null ? to : value;
      cast(code, from, box(plain));
      code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box(plain).getInternalName(),
          plain.getClassName() + "Value", Type.getMethodDescriptor(plain), false);
      widen(code, plain, to);
    } else {
      cast(code, from, to);
    }
  }

  private static void cast(MethodVisitor code, Type from, Type to) {
    if (!from.equals(to) && !to.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    boolean small = from.getSort() <= Type.INT;
    if (from.equals(to) || small && to.getSort() <= Type.INT) {
      return;
    }
    int opcode = switch (to.getSort()) {
      case Type.LONG -> small ? Opcodes.I2L : -1;
      case Type.FLOAT -> small ? Opcodes.I2F : from.getSort() == Type.LONG ? Opcodes.L2F : -1;
      case Type.DOUBLE -> small ? Opcodes.I2D
          : from.getSort() == Type.LONG ? Opcodes.L2D : Opcodes.F2D;
      default -> -1;
    };
    if (opcode < 0) {
      throw new IllegalArgumentException("no way from " + from + " to " + to);
    }
    code.visitInsn(opcode);
  }

  private static Type box(Type primitive) {
    return Type.getObjectType("java/lang/" + switch (primitive.getSort()) {
      case Type.BOOLEAN -> "Boolean";
      case Type.CHAR -> "Character";
      case Type.BYTE -> "Byte";
      case Type.SHORT -> "Short";
      case Type.INT -> "Integer";
      case Type.LONG -> "Long";
      case Type.FLOAT -> "Float";
      case Type.DOUBLE -> "Double";
      default -> throw new IllegalArgumentException("no value: " + primitive);
    });
  }

  /** The primitive type of a box, or null when the type is none. */
  private static Type unboxed(Type type) {
    for (Type primitive : new Type[] {Type.BOOLEAN_TYPE, Type.CHAR_TYPE, Type.BYTE_TYPE,
        Type.SHORT_TYPE, Type.INT_TYPE, Type.LONG_TYPE, Type.FLOAT_TYPE, Type.DOUBLE_TYPE}) {
      if (box(primitive).equals(type)) {
        return primitive;
      }
    }
    return null;
  }

  /** The same jar with the classes that have changed, and behind each those of its lambdas. */
  private void write(ZipFile from, List<? extends ZipEntry> entries, OutputStream to)
      throws IOException {
    try (ZipOutputStream jar = new ZipOutputStream(to)) {
      for (ZipEntry entry : entries) {
        String name = entry.getName().replaceFirst("\\.class$", "");
        put(jar, entry.getName(), entry, changed.contains(name)
            ? bytes(classes.get(name), 0) : from.getInputStream(entry).readAllBytes());
        for (ClassNode lambda : made.getOrDefault(name, List.of())) {
          put(jar, lambda.name + ".class", entry, bytes(lambda, ClassWriter.COMPUTE_MAXS));
        }
      }
    }
  }

  private static byte[] bytes(ClassNode node, int flags) {
    ClassWriter writer = new ClassWriter(flags);
    node.accept(writer);
    return writer.toByteArray();
  }

  private static void put(ZipOutputStream jar, String name, ZipEntry like, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(like.getTimeLocal());
    jar.putNextEntry(entry);
    jar.write(content);
    jar.closeEntry();
  }
}
