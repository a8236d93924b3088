using System.Globalization;
using System.Reflection;
using System.Text;

namespace Nnet.LibTorch.Tests.Surface;

/// <summary>The public members of an assembly, one line each, as the list of TorchSharp's API writes them.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_UnaryNegation"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^",
        ["op_OnesComplement"] = "~",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
    };

    internal static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetTypes().Where(IsVisible).SelectMany(type => Members(type).Prepend($"{Name(type)} : {KindOf(type)}"));

    private static bool IsVisible(Type type) =>
        type.IsNested ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!) : type.IsPublic;

    private static string Name(Type type)
    {
        var name = TypeNames.Of(type);
        return name.StartsWith("TorchSharp.", StringComparison.Ordinal) ? name : "TorchSharp." + name;
    }

    private static string KindOf(Type type)
    {
        if (type.IsEnum) return "enum";
        if (type.IsValueType) return "struct";
        if (type.IsInterface) return "interface";
        if (typeof(Delegate).IsAssignableFrom(type)) return "delegate";
        return (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + "class";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) yield break;
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type))
                yield return $"{Name(type)}.{name} : const = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}";
            yield break;
        }
        foreach (var constructor in type.GetConstructors(Declared).Where(c => !c.IsStatic && Access(c) is not null))
            yield return $"{Name(type)}..ctor({Parameters(constructor)}) : {Access(constructor)} ctor";
        foreach (var method in type.GetMethods(Declared).Where(m => Access(m) is not null && m.Name != "Finalize" && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))))
            yield return Method(type, method);
        foreach (var property in type.GetProperties(Declared).Where(p => Access(Getter(p)) is not null)) yield return Property(type, property);
        foreach (var field in type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly)) yield return Field(type, field);
    }

    private static string Method(Type type, MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        var result = TypeNames.Of(method.ReturnType, method.ReturnParameter);
        var name = method.Name switch
        {
            "op_Implicit" => "implicit operator " + result,
            "op_Explicit" => "explicit operator " + result,
            _ => Operators.TryGetValue(method.Name, out var sign) ? "operator " + sign : method.Name,
        };
        return $"{Name(type)}.{name}{generic}({Parameters(method)}) : {Obsolete(method)}{Access(method)}{Modifiers(method)} {result}";
    }

    private static string Property(Type type, PropertyInfo property)
    {
        var getter = Getter(property);
        var indices = property.GetIndexParameters();
        var name = indices.Length == 0 ? property.Name : $"this[{string.Join(", ", indices.Select(Parameter))}]";
        var accessors = (property.GetMethod is { } get && Access(get) is not null ? "get; " : "") + (property.SetMethod is { } set && Access(set) is not null ? "set; " : "");
        return $"{Name(type)}.{name} : {Obsolete(property)}{Access(getter)}{Modifiers(getter)} {TypeNames.Of(property.PropertyType, property)} {{ {accessors}}}";
    }

    private static string Field(Type type, FieldInfo field)
    {
        var access = field.IsPublic ? "public" : "protected";
        var kind = field.IsLiteral ? " const" : (field.IsStatic ? " static" : "") + (field.IsInitOnly ? " readonly" : "");
        var value = field.IsLiteral ? " = " + Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture) : "";
        return $"{Name(type)}.{field.Name} : {access}{kind} {TypeNames.Of(field.FieldType, field)}{value}";
    }

    private static MethodInfo Getter(PropertyInfo property) => property.GetMethod ?? property.SetMethod!;

    private static string? Access(MethodBase method) => method.IsPublic ? "public" : method.IsFamily ? "protected" : method.IsFamilyOrAssembly ? "protected internal" : null;

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic) return " static";
        if (method.DeclaringType!.IsInterface || !method.IsVirtual) return "";
        if (method.GetBaseDefinition() != method) return " override";
        return method.IsAbstract ? " abstract" : method.IsFinal ? "" : " virtual";
    }

    private static string Obsolete(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute)) ? "[Obsolete] " : "";

    private static string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute)) ? "this " : "";
        return extension + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var text = new StringBuilder();
        if (parameter.IsDefined(typeof(ParamArrayAttribute))) text.Append("params ");
        if (parameter.ParameterType.IsByRef) text.Append(parameter.IsOut ? "out " : "ref ");
        text.Append(TypeNames.Of(parameter.ParameterType, parameter)).Append(' ').Append(parameter.Name == "out" || parameter.Name == "base" ? "@" : "").Append(parameter.Name);
        if (parameter.HasDefaultValue) text.Append(" = ").Append(Default(parameter));
        return text.ToString();
    }

    private static string Default(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.DefaultValue switch
        {
            null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null",
            bool value => value ? "true" : "false",
            string value => $"\"{value}\"",
            char value => $"'{value}'",
            float value => value.ToString("R", CultureInfo.InvariantCulture) + "f",
            var value when type.IsEnum => $"{type.Name}.{Enum.ToObject(type, value)}",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }
}
