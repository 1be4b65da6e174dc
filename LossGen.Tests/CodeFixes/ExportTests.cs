using System.Reflection;
using LossGen.CodeFixes;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace LossGen.Tests.CodeFixes;

/// <summary>An editor finds a fix by its attributes; one that it cannot find or make is no fix.</summary>
public sealed class ExportTests
{
    public static TheoryData<Type> Fixes => [.. typeof(KernelCodeFix).Assembly.GetTypes()
        .Where(static t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract)];

    [Theory]
    [MemberData(nameof(Fixes))]
    public void AFixIsExportedAndFixesWhatIsReported(Type type)
    {
        var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        Assert.Equal(type.Name, export!.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);

        var fix = (CodeFixProvider)Activator.CreateInstance(type)!;
        Assert.Subset(
            DeclarationRules.Errors.Concat(DeclarationRules.Advice).Select(static r => r.Id).ToHashSet(),
            fix.FixableDiagnosticIds.ToHashSet());
        Assert.NotNull(fix.GetFixAllProvider());
    }
}
