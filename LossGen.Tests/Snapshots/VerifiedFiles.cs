using System.Reflection;
using Xunit;

namespace LossGen.Tests.Snapshots;

/// <summary>Which verified files there should be.</summary>
internal static class VerifiedFiles
{
    /// <summary>The names of the files of the test methods of a class, each of which verifies one text.</summary>
    public static IEnumerable<string> ExpectedBy(Type testClass)
        => testClass.GetMethods().SelectMany(method => NamesOf(testClass, method));

    private static IEnumerable<string> NamesOf(Type testClass, MethodInfo method)
    {
        var name = $"{testClass.Name}.{method.Name}";
        var rows = method.GetCustomAttributes<InlineDataAttribute>().SelectMany(row => row.GetData(method)).ToList();
        return (method.GetCustomAttribute<FactAttribute>(), rows) switch
        {
            (null, _) => [],
            (_, []) => [$"{name}.verified.cs"],
            _ => rows.Select(row => $"{name}_{string.Join('_', row)}.verified.cs"),
        };
    }
}
