using System.Collections;
using System.Reflection;
using System.Text;
using Nnet.Language.Syntax;
using Nnet.Language.Text;

namespace Nnet.Language.Tests;

/// <summary>A tree as text without places, to compare what two texts mean.</summary>
internal static class SyntaxDump
{
    private static readonly Dictionary<Type, PropertyInfo[]> Properties = [];

    public static string Of(SyntaxNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string word:
                text.Append('"').Append(word).Append('"');
                break;
            case SuppressionSyntax suppression:
                text.Append("(allow ").AppendJoin(',', suppression.Ids).Append(')');
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Write(text, item);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case var other when other.GetType().Namespace == typeof(SyntaxNode).Namespace && !other.GetType().IsEnum:
                text.Append('(').Append(other.GetType().Name);
                foreach (var property in PropertiesOf(other.GetType()))
                {
                    text.Append(' ');
                    Write(text, property.GetValue(other));
                }

                text.Append(')');
                break;
            default:
                text.Append(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static PropertyInfo[] PropertiesOf(Type type)
    {
        if (!Properties.TryGetValue(type, out var found))
        {
            Properties[type] = found =
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType != typeof(TextSpan) && property.GetIndexParameters().Length == 0),
            ];
        }

        return found;
    }
}
