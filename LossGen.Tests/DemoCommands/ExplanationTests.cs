using LossGen.Demo.Display;
using LossGen.Demo.Explanation;
using Xunit;

namespace LossGen.Tests.DemoCommands;

public sealed class ExplanationTests
{
    public static TheoryData<string> Samples => [.. SampleDeclaration.All.Select(sample => sample.Name)];

    // Of one turn: what the clocks count lies within the kernel, one after the other.
    [Theory]
    [MemberData(nameof(Samples))]
    public void PassesRunWithinTheKernelThatHasClocks(string name)
    {
        PassTimer.Round turn = new PassTimer(Emitted(name)).Turn();
        Assert.InRange(turn.Passes.Count(time => time > 0), 2, 4);
        Assert.True(turn.Passes.Sum() < turn.WithClocks, turn.ToString());
        Assert.True(turn.Kernel > 0);
    }

    // The bounds are wide for machines that do something else as well; what was once wrong was wrong by a factor of ten.
    [Fact]
    public void PassesAddUpToTheKernelThatHasNone()
    {
        PassTimes times = new PassTimer(Emitted("plain")).Run(CancellationToken.None);
        Assert.Equal(["m = max(x)", "g = e * scale"], [Formula(times.Passes[0]), Formula(times.Passes[^1])]);
        Assert.InRange(times.Sum / times.Kernel, 0.6, 1.3);
        Assert.Single(times.Passes.Select(pass => pass.Pass.Method[^3..]).Distinct());

        static string Formula((Pass Pass, double) pass) => pass.Pass.Title.Split(": ")[1];
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void AnExplanationFitsIntoEightyColumnsAndShowsThePlan(string name)
    {
        using var text = new StringWriter();
        var report = new ExplanationReport(Terminal.Plain(text));
        report.Write(Emitted(name));
        report.WriteTimes(new([(new("Max", "Pass 1 of 2: m = max(x)"), 0.1), (new("Exp", new string('e', 90)), 0.4)], 0.6));

        Assert.Contains("// passes ", text.ToString(), StringComparison.Ordinal);
        Assert.Contains(" 0.500 ns   83 %", text.ToString(), StringComparison.Ordinal);
        Assert.All(text.ToString().Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 80));
    }

    [Fact]
    public void ALongLineIsBrokenBehindACommaAndItsCommentStandsAbove()
        => Assert.Equal(
            "  // and a comment\n  Call(first, second,\n      third);",
            SourceLayout.Fit("  Call(first, second, third); // and a comment", 22));

    [Fact]
    public void WhatAPlanSaysHangsBelowItsWord()
        => Assert.Equal(
            "  // passes  max; exp\n  //         and sum",
            SourceLayout.Fit("  // passes  max; exp and sum", 22));

    [Fact]
    public void TokensAreColouredAndTextIsKept()
        => Assert.Equal("[blue]int[/] x = [purple]1[/]; [green]// one[/]", Highlighter.Markup("int x = 1; // one"));

    private static EmittedSample Emitted(string name)
        => EmittedSample.Of(SampleDeclaration.All.Single(one => one.Name == name));
}
