using System.Diagnostics;
using LossGen.Demo.Display;
using LossGen.Demo.Explanation;
using Xunit;

namespace LossGen.Tests.DemoCommands;

public sealed class ExplanationTests
{
    public static TheoryData<string> Samples => [.. SampleDeclaration.All.Select(sample => sample.Name)];

    /// <summary>Every pass of the width that runs is clocked once a row, and by calls with clocks alone.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void APassIsClockedOnceARow(string name)
    {
        PassTimer.Round turn = new PassTimer(Emitted(name)).Turn();
        const int Once = PassTimer.Calls * PassTimer.Rows;

        // The maximum of a distillation is that of a row of the student and of one of the teacher.
        int[] expected = name == "distillation" ? [0, Once, 2 * Once] : [0, Once];
        Assert.Equal(expected, turn.Calls.Distinct().Order());
        Assert.InRange(turn.Calls.Count(calls => calls > 0), 2, 4);
    }

    [Fact]
    public void ThePassesThatRanAreNamedInTheirOrder()
    {
        var timer = new PassTimer(Emitted("plain"));
        PassTimes times = timer.TimesOf([timer.Turn()]);
        Assert.Equal(["m = max(x)", "g = e * scale"], [Formula(times.Passes[0]), Formula(times.Passes[^1])]);
        Assert.Equal(["Max", "ExpSum", "Gradient"], times.Passes.Select(pass => pass.Pass.Method));

        static string Formula((Pass Pass, double) pass) => pass.Pass.Title.Split(": ")[1];
    }

    [Fact]
    public void TheMedianTurnCounts()
    {
        var timer = new PassTimer(Emitted("plain"));
        IReadOnlyList<int> calls = timer.Turn().Calls;
        int[] ran = [.. Enumerable.Range(0, calls.Count).Where(pass => calls[pass] > 0)];
        PassTimes times = timer.TimesOf([Round(5), Round(100), Round(1)]);
        Assert.Equal(ran.Select(pass => 5.0 + pass), times.Passes.Select(pass => pass.Nanoseconds));
        Assert.Equal(50, times.Kernel);

        PassTimer.Round Round(double time) => new([.. calls.Select((_, pass) => time + pass)], calls, 10 * time, 0);
    }

    [Fact]
    public void ATimeIsThatOfOneClass()
        => Assert.Equal(
            1,
            PassTimer.Nanoseconds(1e-9 * Stopwatch.Frequency * PassTimer.Calls * PassTimer.Rows * PassTimer.Classes),
            precision: 12);

    [Theory]
    [MemberData(nameof(Samples))]
    public void AnExplanationFitsIntoEightyColumnsAndShowsThePlan(string name)
    {
        using var text = new StringWriter();
        var report = new ExplanationReport(Terminal.Plain(text));
        report.Write(Emitted(name));
        report.WriteTimes(
            new([(new("Max", "Pass 1 of 2: m = max(x)"), 0.1), (new("Exp", new string('e', 90)), 0.4)], 0.6));

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
