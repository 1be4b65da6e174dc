using LossGen.Demo.Display;
using LossGen.Demo.Explanation;
using Xunit;

namespace LossGen.Tests.DemoCommands;

public sealed class ExplanationTests
{
    public static TheoryData<string> Samples => [.. SampleDeclaration.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void ASampleIsEmittedAndItsPassesCanBeCalled(string name)
    {
        var sample = SampleDeclaration.All.Single(one => one.Name == name);
        var emitted = EmittedSample.Of(sample);
        var methods = new PassMethods(emitted.Emitted[0]);
        Assert.InRange(methods.All.Count(), 2, 4);

        var type = emitted.Load(methods.Repeaters(classes: 64)).GetType(methods.TypeName, throwOnError: true)!;
        Assert.All(methods.All, pass => Assert.True((long)type.GetMethod("Repeat" + pass.Name)!.Invoke(null, [3])! > 0));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void AnExplanationFitsIntoEightyColumnsAndShowsThePlan(string name)
    {
        var sample = SampleDeclaration.All.Single(one => one.Name == name);
        using var text = new StringWriter();
        var report = new ExplanationReport(Terminal.Plain(text));
        report.Write(sample, EmittedSample.Of(sample));
        report.WriteTimes([("max", 0.1), ("exp", 0.4)]);

        Assert.Contains("// passes ", text.ToString(), StringComparison.Ordinal);
        Assert.All(text.ToString().Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 80));
    }

    [Fact]
    public void ALongLineIsBrokenBehindAComma()
        => Assert.Equal(
            "  Call(first, second,\n      third); // and a\n  //     comment",
            SourceLayout.Fit("  Call(first, second, third); // and a comment", 22));

    [Fact]
    public void TokensAreColouredAndTextIsKept()
        => Assert.Equal("[blue]int[/] x = [purple]1[/]; [green]// one[/]", Highlighter.Markup("int x = 1; // one"));
}
