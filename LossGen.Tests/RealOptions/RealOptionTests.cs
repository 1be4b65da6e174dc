using System.Globalization;
using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.RealOptions;

/// <summary>
/// What users see of a real-valued option is what its row says: on the attribute, as a role, in diagnostics.
/// </summary>
public sealed class RealOptionTests
{
    public static TheoryData<string> Options => [.. RealOption.All.Select(option => option.Property)];

    [Fact]
    public void EveryRealNumberOfAnAttributeHasARow()
        => Assert.All(Enum.GetValues<LossKind>(), loss => Assert.Equal(
            AttributeOf(loss).GetProperties().Where(p => p.PropertyType == typeof(double)).Select(p => p.Name).Order(),
            RealOption.Of(loss).Select(option => option.Property).Order()));

    [Theory]
    [MemberData(nameof(Options))]
    public void TheAttributesDefaultIsOff(string name)
    {
        RealOption option = Find(name);
        Assert.NotEmpty(option.Losses);
        Assert.All(option.Losses, loss =>
        {
            Type attribute = AttributeOf(loss);
            Assert.Equal(option.Off, attribute.GetProperty(name)!.GetValue(Activator.CreateInstance(attribute)));
        });
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void TheOptionIsARoleOfItsLosses(string name)
    {
        RealOption option = Find(name);
        Assert.True(Enum.IsDefined(Enum.Parse<KernelRole>(name)));
        Assert.Equal(option.Losses.Contains(LossKind.CrossEntropy), IsIn(CrossEntropyRoles.Table));
        Assert.Equal(option.Losses.Contains(LossKind.Distillation), IsIn(DistillationRoles.Table));

        bool IsIn(LossRoles roles) => roles.All.Any(rule => rule.Role == option.Role);
    }

    /// <summary>
    /// A method for each number: those that the option does not take are reported where they are written.
    /// </summary>
    [Theory]
    [MemberData(nameof(Options))]
    public async Task NumbersOutsideOfTheRangeAreReported(string name)
    {
        RealOption option = Find(name);
        string id = RealOptionRules.Of(option.Role).Id;
        string source =
            $"static partial class C {{ {string.Concat(RealSamples.All.Select((v, i) => Declare(option, v, i)))} }}";
        var reported = (await GeneratorRun.Of(source).AnalyzeAsync()).Where(diagnostic => diagnostic.Id == id);
        Assert.Equal(
            RealSamples.All.Where(value => !option.Allows(value)).Select(value => (
                $"{name} = {RealSamples.Literal(value)}",
                $"{name} is {value.ToString(CultureInfo.InvariantCulture)}: write {option.Wanted}")),
            reported.Select(diagnostic => (
                diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan),
                diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(", or leave")[0])));
    }

    [Fact]
    public void OffIsTakenOutsideOfTheRangeToo()
    {
        RealOption option = RealOption.HardWeight;
        Assert.Equal((false, "a number in (0, 1)"), (option.Allows(0), option.Wanted));

        RealOption optional = option with { TakesOff = true };
        Assert.Equal((true, "a number in (0, 1), or 0"), (optional.Allows(0), optional.Wanted));
        Assert.False(optional.Allows(1));
    }

    [Fact]
    public void OptionsAreEqualWhateverTheOrderInWhichTheyAreSet()
    {
        OptionsSpec one = new OptionsSpec().With(RealOption.ZLoss, 1).With(RealOption.LogitScale, 2);
        OptionsSpec other = new OptionsSpec { [RealOption.LogitScale] = 2, [RealOption.ZLoss] = 1 };
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, one.With(RealOption.ZLoss, 3));
        Assert.Equal(new OptionsSpec(), one.With(RealOption.ZLoss, 0).With(RealOption.LogitScale, 1));
    }

    private static RealOption Find(string name) => RealOption.All.Single(option => option.Property == name);

    private static Type AttributeOf(LossKind loss)
        => typeof(KernelRole).Assembly.GetType(
            $"LossGen.{KernelAttributes.NameOf(loss)}Attribute", throwOnError: true)!;

    private static string Declare(RealOption option, double value, int number)
    {
        bool isDistillation = option.Losses.Contains(LossKind.Distillation);
        string second = isDistillation ? "ReadOnlySpan<float> teacherLogits" : "ReadOnlySpan<int> targets";
        string third = option == RealOption.HardWeight ? ", ReadOnlySpan<int> targets" : "";
        return $"[{KernelAttributes.NameOf(option.Losses[0])}(Classes = 3, {option.Property} = "
            + $"{RealSamples.Literal(value)})] public static partial float M{number}(ReadOnlySpan<float> logits, "
            + $"{second}{third}); ";
    }
}
