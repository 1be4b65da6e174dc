using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;
using LossGen.Tests.Planning;
using Xunit;

namespace LossGen.Tests.Emission;

public sealed class TermTextTests
{
    private static readonly Quantity A = new("a");
    private static readonly Quantity B = new("b");
    private static readonly Quantity C = new("c");

    public static TheoryData<string, string> Texts => new()
    {
        { "a + (b * c)", Of(A + ((Term)B * C)) },
        { "(a + b) * c", Of(((Term)A + B) * C) },
        { "a * b * c", Of((Term)A * B * C) },
        { "a * (b * c)", Of((Term)A * ((Term)B * C)) },
        { "a * (b / c)", Of((Term)A * ((Term)B / C)) },
        { "a * b / c", Of((Term)A * B / C) },
        { "a / (b * c)", Of((Term)A / ((Term)B * C)) },
        { "a - (b - c)", Of((Term)A - ((Term)B - C)) },
        { "-a * b", Of(-A * B) },
        { "-(a * b)", Of(-((Term)A * B)) },
        { "a", Of((Term)1 * A) },
        { "RowMath.Part(a * b, c)", Of(Formula.Part((Term)A * B, C)) },
        { "a == 0 && b == 0", Of(Both(A, B)) },
        { "a == 0 || (b == 0 && c == 0)", Of(Formula.AnyOf(Formula.IsZero(A), Both(B, C))!) },
        { "a != 0", Of(Formula.IsZero(A).Opposite) },
        { "!(a == 0 || b == 0)", Of(Formula.AnyOf(Formula.IsZero(A), Formula.IsZero(B))!.Opposite) },
        { "true", Of(Condition.Always) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Parentheses_keep_the_order_of_operations(string expected, string actual)
        => Assert.Equal(expected, actual);

    [Fact]
    public void Equal_formulas_are_equal_and_know_their_quantities()
    {
        var formula = ((Term)A + B) / C;

        Assert.Equal(((Term)A + B) / C, formula);
        Assert.NotEqual(((Term)B + A) / C, formula);
        Assert.Equal([A, B, C], formula.Quantities);
        Assert.True(formula.Uses(B));
        Assert.False(formula.Uses(Row.Rest));
    }

    private static Condition Both(Quantity left, Quantity right)
        => Formula.AllOf([Formula.IsZero(left), Formula.IsZero(right)]);

    private static string Of(Term term)
        => TermText.Of(KernelPlanner.Plan(Specs.Of(ElementKind.Single, new(), [RoleKind.Logits, RoleKind.Targets])))
            .Of(term);
}
