using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Calls;

/// <summary>Calls that are sure to throw are reported, and no others.</summary>
public sealed class CallRuleTests
{
    private const string Kernels = """
        static partial class Losses
        {
            [CrossEntropyKernel]
            public static partial float Plain(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
            [CrossEntropyKernel]
            public static partial float Full(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
                Span<float> gradient, Span<float> losses);
            [CrossEntropyKernel(Classes = 3)]
            public static partial float Three(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes);
            [CrossEntropyKernel]
            public static partial void Stated(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, Span<float> gradient = default);
            [CrossEntropyKernel]
            public static partial float Rows(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
                Span<int> predictions);
            [CrossEntropyKernel(LogitScale = 2)]
            public static partial float Soft(
                ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
                Span<float> logSumExp);
            [CrossEntropyKernel]
            public static partial float Apart(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, int rowStride, Span<float> losses,
                ReadOnlySpan<float> classWeights);
        }
        """;

    private const string PointwiseKernels = """
        static partial class Losses
        {
            [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError))]
            public static partial float Squares(
                ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
            [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.Huber))]
            public static partial float Robust(
                ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, ReadOnlySpan<bool> mask);
        }
        """;

    [Theory]
    [InlineData("_ = Losses.Squares(new float[3], {|LOSSGEN032:new float[2]|}, new float[3]);")]
    [InlineData("_ = Losses.Squares(new float[3], target: new float[3], {|LOSSGEN032:gradient: new float[4]|});")]
    [InlineData("_ = Losses.Squares(args(), new float[3], {|LOSSGEN032:stackalloc float[2]|});")]
    [InlineData("_ = Losses.Robust([1, 2], [1, 2], 1, {|LOSSGEN032:[true]|});")]
    [InlineData("{|LOSSGEN033:Losses.Robust([1, 2], [1, 2], 1, [true, true])|};")]
    [InlineData("_ = Losses.Robust(args(), args(), 1, [true]); Losses.Squares([1], [1], new float[1]);")]
    public async Task CallsOfPointwiseKernelsAreChecked(string call)
        => await DiagnosticAssert.ReportsAsync(PointwiseKernels + $$"""
            static class Caller
            {
                static float[] args() => [];

                static void Call() { {{call}} }
            }
            """);

    [Theory]
    [InlineData("_ = Losses.Plain({|LOSSGEN032:new float[10]|}, new int[3]);")]
    [InlineData("_ = Losses.Plain(targets: [0, 1, 2], {|LOSSGEN032:logits: [1f, 2f]|});")]
    [InlineData("_ = Losses.Plain({|LOSSGEN032:stackalloc float[10]|}, stackalloc int[] { 1, 2, 3 });")]
    [InlineData("_ = Losses.Plain({|LOSSGEN032:new float[] { 1, 2 }|}, stackalloc[] { 1, 2, 3 });")]
    [InlineData("const int n = 3; _ = Losses.Plain({|LOSSGEN032:new float[n * n + 1]|}, new int[n]);")]
    [InlineData(
        "var a = new float[10]; Span<int> b = stackalloc int[3]; b[0] = 1; _ = Losses.Plain({|LOSSGEN032:a|}, b);")]
    [InlineData("var a = new float[12]; _ = Losses.Plain({|LOSSGEN032:a.AsSpan(2)|}, new int[3]);")]
    [InlineData(
        "var a = new float[12]; Span<float> s = a; _ = Losses.Plain({|LOSSGEN032:s.Slice(1, 4)|}, new int[3]);")]
    [InlineData(
        "var a = new float[12]; _ = Losses.Plain({|LOSSGEN032:new ReadOnlySpan<float>(a, 0, 4)|}, new int[3]);")]
    [InlineData(
        "float[] a = [1, 2], b = a; Console.WriteLine(a.Length + b[0]); foreach (var v in b) { } _ = "
            + "Losses.Plain({|LOSSGEN032:b|}, new int[3]);")]
    [InlineData("_ = Losses.Plain({|LOSSGEN032:new float[0]|}, new int[3]);")]
    [InlineData("_ = Losses.Plain({|LOSSGEN032:new float[3]|}, []);")]
    [InlineData("_ = Losses.Plain({|LOSSGEN032:default|}, new int[3]);")]
    [InlineData("Func<float> f = () => Losses.Plain({|LOSSGEN032:new float[1]|}, new int[3]);")]
    [InlineData("_ = Losses.Full(new float[6], new int[3], new float[2], {|LOSSGEN032:new float[5]|}, new float[3]);")]
    [InlineData("_ = Losses.Full(new float[6], new int[3], new float[2], new float[6], {|LOSSGEN032:new float[2]|});")]
    [InlineData("_ = Losses.Full(new float[6], new int[3], {|LOSSGEN032:new float[3]|}, new float[6], new float[3]);")]
    [InlineData("_ = Losses.Full(x, new int[3], y, {|LOSSGEN032:new float[5]|}, y);")]
    [InlineData("_ = Losses.Full(new float[6], z, {|LOSSGEN032:new float[4]|}, y, y);")]
    [InlineData("_ = Losses.Full({|LOSSGEN032:new float[7]|}, z, y, y, new float[2]);")]
    [InlineData("_ = Losses.Three({|LOSSGEN032:new float[8]|}, z, 3);")]
    [InlineData("_ = Losses.Three({|LOSSGEN032:new float[9]|}, new int[2], 3);")]
    [InlineData("_ = Losses.Three(x, z, {|LOSSGEN032:4|});")]
    [InlineData("Losses.Stated(x, z, {|LOSSGEN032:0|}, y);")]
    [InlineData("Losses.Stated({|LOSSGEN032:new float[6]|}, new int[3], 3, y);")]
    [InlineData("{|LOSSGEN032:Losses.Stated(new float[6], new int[3], 2)|};")]
    [InlineData("_ = Losses.Rows(x, new int[3], {|LOSSGEN032:new float[2]|}, z);")]
    [InlineData("_ = Losses.Rows(x, z, new float[3], {|LOSSGEN032:new int[4]|});")]
    [InlineData("_ = Losses.Rows({|LOSSGEN032:new float[7]|}, z, y, new int[3]);")]
    [InlineData("_ = Losses.Soft(new float[6], {|LOSSGEN032:new float[4]|}, y, y);")]
    [InlineData("_ = Losses.Soft({|LOSSGEN032:new float[6]|}, x, y, new float[4]);")]
    [InlineData("_ = Losses.Soft(new float[6], x, {|LOSSGEN032:new float[3]|}, new float[3]);")]
    [InlineData("_ = Losses.Soft(new float[6], x, {|LOSSGEN032:new float[4]|}, y);")]
    [InlineData("_ = Losses.Apart(x, new int[3], 2, 4, {|LOSSGEN032:new float[2]|}, y);")]
    [InlineData("_ = Losses.Apart(x, z, 2, 4, y, {|LOSSGEN032:new float[3]|});")]
    public Task WhatIsSureToThrow(string statements) => ReportsAsync(statements);

    [Theory]
    [InlineData("_ = Losses.Plain(new float[12], new int[3]);")]
    [InlineData("_ = Losses.Plain([], []);")]
    [InlineData("_ = Losses.Plain(x, new int[3]);")]
    [InlineData("_ = Losses.Plain(new float[x.Length], new int[3]);")]
    [InlineData("_ = Losses.Plain([.. x, 1], new int[3]);")]
    [InlineData("_ = Losses.Plain(x.Length > 3 ? new float[10] : new float[9], new int[3]);")]
    [InlineData("var a = new float[10]; a = new float[9]; _ = Losses.Plain(a, new int[3]);")]
    [InlineData("var a = new float[10]; Array.Resize(ref a, 9); _ = Losses.Plain(a, new int[3]);")]
    [InlineData("var a = new float[10]; Action f = () => a = new float[9]; f(); _ = Losses.Plain(a, new int[3]);")]
    [InlineData(
        "var a = new float[10]; (a, var b) = (new float[9], 1); _ = Losses.Plain(a, new int[b + 2]); _ = "
            + "Losses.Plain(a, new int[3]);")]
    [InlineData("var a = new float[10]; ref var r = ref a; r = new float[9]; _ = Losses.Plain(a, new int[3]);")]
    [InlineData("var a = new float[10]; a ??= new float[9]; _ = Losses.Plain(a, new int[3]);")]
    [InlineData("for (var a = new float[10]; a.Length > 3; a = new float[9]) { _ = Losses.Plain(a, new int[3]); }")]
    [InlineData(
        "Span<float> a = new float[10]; Change(ref a); _ = Losses.Plain(a, new int[3]); static void Change(ref "
            + "Span<float> s) => s = new float[9];")]
    [InlineData("Span<float> a = new float[10]; a = a.Slice(1); _ = Losses.Plain(a, new int[3]);")]
    [InlineData("float[] a; a = new float[10]; _ = Losses.Plain(a, new int[3]);")]
    [InlineData("foreach (var a in new[] { new float[9], new float[12] }) { _ = Losses.Plain(a, new int[3]); }")]
    [InlineData("var a = new float[12]; _ = Losses.Plain(a.AsSpan(x.Length), new int[5]);")]
    [InlineData("var a = new float[12]; _ = Losses.Plain(a.AsSpan(..10), new int[5]);")]
    [InlineData("_ = Losses.Full(new float[6], new int[3], new float[2], new float[6], new float[3]);")]
    [InlineData("_ = Losses.Full([], [], new float[5], [], []);")]
    [InlineData("_ = Losses.Full(x, [], new float[5], y, []);")]
    [InlineData("_ = Losses.Three(new float[9], new int[3], z.Length);")]
    [InlineData("Losses.Stated(x, z, 2);")]
    [InlineData("Losses.Stated([], [], 2);")]
    [InlineData("_ = Losses.Rows(new float[6], new int[3], new float[3], new int[3]);")]
    [InlineData("_ = Losses.Soft(new float[6], new float[6], new float[2], new float[3]);")]
    [InlineData("_ = Losses.Soft([], [], new float[2], []);")]
    [InlineData("_ = Losses.Apart(new float[10], new int[3], 2, 4, new float[3], new float[2]);")]
    [InlineData("Func<float[], int[], float> f = (a, b) => Losses.Plain(a, b); f(new float[10], new int[3]);")]
    public Task WhatMayBeRight(string statements) => ReportsAsync(statements);

    [Theory]
    [InlineData("{|LOSSGEN033:Losses.Plain(x, z)|};")]
    [InlineData("if (x.Length > 0) {|LOSSGEN033:Losses.Three(x, z, 3)|};")]
    [InlineData("_ = Losses.Plain(x, z);")]
    [InlineData("var loss = Losses.Plain(x, z); Console.WriteLine(loss);")]
    [InlineData("Losses.Full(x, z, y, y, y);")]
    [InlineData("Losses.Stated(x, z, 3, y);")]
    [InlineData("Action f = () => Losses.Plain(x, z);")]
    public Task ResultsThatAreIgnored(string statements) => ReportsAsync(statements);

    [Theory]
    [InlineData(
        "static partial class C { public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> "
            + "targets); public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets) => "
            + "0; static void M() { Loss(new float[10], new int[3]); } }")]
    [InlineData(
        "static partial class C { [CrossEntropyKernel] public static partial float "
            + "{|LOSSGEN015:Loss|}(ReadOnlySpan<float> logits); static void M() { Loss(new float[10]); } }")]
    public Task WhatIsNoKernel(string source) => DiagnosticAssert.ReportsAsync(source);

    public static TheoryData<string> Roles =>
    [
        .. CrossEntropyRoles.All
            .Select(static rule => rule.Role.ToString())
            .Except(["Logits", "Targets", "TargetProbabilities", "Losses"]),
    ];

    /// <summary>Whatever else a kernel takes, targets and losses have as many elements.</summary>
    [Theory]
    [MemberData(nameof(Roles))]
    public Task BesideEveryRole(string role)
    {
        var rule = CrossEntropyRoles.All.Single(rule => rule.Role.ToString() == role);
        var type = rule.Accepted("float").Split(' ')[^1];
        var (option, more) = rule.Role switch
        {
            RoleKind.OutputGradient or RoleKind.Accumulate => ("", "Span<float> gradient"),
            RoleKind.RowStride => ("", "int classes"),
            RoleKind.TargetShift => ("", "int sequenceLength"),
            RoleKind.SequenceLength => ("TargetShift = 1", ""),
            RoleKind.SmoothingWeights => ("LabelSmoothing = 0.1", ""),
            RoleKind.InnerSize => ("ClassAxis = 1", ""),
            RoleKind.ZLossResult => ("ZLoss = 1", ""),
            _ => ("", ""),
        };
        var isOut = rule.Passing == Passing.Result;
        type = type == "CancellationToken" ? "System.Threading.CancellationToken" : type;
        string[] others = [$"{(isOut ? "out " : "")}{type} {rule.Name}", .. more.Length > 0 ? new[] { more } : []];
        var parameters = string.Join(", ", others);
        var arguments = string.Join(", ", others.Select(other => Argument(other.Split(' '))));
        return DiagnosticAssert.ReportsAsync($$"""
            static partial class C
            {
                [CrossEntropyKernel({{option}})]
                public static partial float Loss(
                    ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses, {{parameters}});

                static float Call(float[] x, {{parameters}}) => Loss(
                    logits: x, targets: new int[3], {|LOSSGEN032:losses: new float[2]|}, {{arguments}});
            }
            """);
    }

    // A parameter of the caller is passed on by the same name.
    private static string Argument(string[] parameter)
        => $"{parameter[^1]}: {(parameter[0] == "out" ? "out " : "")}{parameter[^1]}";

    [Fact]
    public Task InGenericTypes() => DiagnosticAssert.ReportsAsync("""
        static partial class Losses<T>
        {
            [CrossEntropyKernel]
            public static partial float Loss(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets);

            static float M() { var a = new double[10]; return Losses<int>.Loss({|LOSSGEN032:a|}, new int[3]); }
        }
        """);

    private static Task ReportsAsync(string statements) => DiagnosticAssert.ReportsAsync(
        $"static class Calls {{ static void Call(float[] x, float[] y, int[] z) {{ {statements} }} }} {Kernels}");
}
