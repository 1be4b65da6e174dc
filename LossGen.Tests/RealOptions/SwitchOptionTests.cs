using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.RealOptions;

/// <summary>What users see of an option that is on or off is what its row says.</summary>
public sealed class SwitchOptionTests
{
    public static TheoryData<string> Options => [.. SwitchOption.All.Select(option => option.Property)];

    /// <summary>Whether threads are used is decided when the kernel is emitted.</summary>
    [Fact]
    public void EverySwitchOfTheAttributeHasARow()
        => Assert.Equal(
            typeof(CrossEntropyKernelAttribute).GetProperties().Where(p => p.PropertyType == typeof(bool))
                .Select(p => p.Name).Except([nameof(CrossEntropyKernelAttribute.Parallel)]).Order(),
            SwitchOption.All.Select(option => option.Property).Order());

    [Theory]
    [MemberData(nameof(Options))]
    public void TheRoleIsABool(string name)
    {
        Assert.True(Enum.IsDefined(Enum.Parse<KernelRole>(name)));
        Assert.Equal(["bool"], CrossEntropyRoles.All.Single(rule => rule.Role.ToString() == name).AllElements);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public Task ConstantAndParameterExcludeEachOther(string name)
        => DiagnosticAssert.ReportsAsync(
            $"static partial class C {{ [CrossEntropyKernel({{|LOSSGEN027:{name} = false|}})] "
            + "public static partial float M("
            + $"ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, "
            + $"[KernelParameter(KernelRole.{name})] bool other); }}");

    [Fact]
    public void OptionsAreEqualWhateverTheOrderInWhichTheyAreSet()
    {
        OptionsSpec on = Set(SwitchOption.All, new OptionsSpec(), true);
        OptionsSpec other = Set(SwitchOption.All.Reverse(), new OptionsSpec(), true);
        Assert.Equal(on, other);
        Assert.Equal(on.GetHashCode(), other.GetHashCode());
        Assert.All(SwitchOption.All, option => Assert.True(on[option] && !on.With(option, false)[option]));
        Assert.NotEqual(on, new OptionsSpec());
        Assert.Equal(new OptionsSpec(), Set(SwitchOption.All, on, false));
    }

    private static OptionsSpec Set(IEnumerable<SwitchOption> switches, OptionsSpec options, bool value)
        => switches.Aggregate(options, (set, option) => set.With(option, value));
}
