using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>The call that computes some of the rows: the method, and what it is given.</summary>
internal sealed class RowsCall(KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);

    /// <summary>The method that computes a block of rows, wherever their classes lie.</summary>
    public string Method => plan.CopiesPlanes ? "PlaneRows" : "Rows";

    /// <summary>Whether the method adds what its rows give to the totals of the call and returns nothing.</summary>
    public bool AddsToTotals => plan.CopiesPlanes && plan.HasTotals;

    /// <summary>The parameters of a method that finds rows in the planes of the whole tensors.</summary>
    public IEnumerable<string> PlaneParameters =>
    [
        .. plan.Buffers.Select(static buffer => $"ref {buffer.ElementType} {buffer.Name}"),
        "nint first",
        .. _signature.Parameters.SkipWhile(static p => p != "nint rows").Where(static p => p != "nint firstRow"),
        "nint innerSize",
        .. plan.HasTotals ? ["ref RowTotals totals"] : Array.Empty<string>(),
    ];

    /// <summary>The arguments for a block of rows.</summary>
    /// <param name="first">The first row as C#, or null for all rows.</param>
    /// <param name="rows">The number of rows as C#.</param>
    /// <param name="reference">What refers to the beginning of a buffer.</param>
    public IEnumerable<string> Arguments(string? first, string rows, Func<BufferPlan, string> reference)
        => plan.Layout.InPlanes
            ?
            [
                .. plan.Buffers.Select(buffer => $"ref {reference(buffer)}"),
                first ?? "0", rows, .. Others(null).Where(static name => name != "innerSize"), "innerSize",
                .. AddsToTotals ? ["ref totals"] : Array.Empty<string>(),
            ]
            : [.. plan.Buffers.Select(buffer => At(buffer, first, reference)), rows, .. Others(first ?? "0")];

    /// <summary>The arguments for some of the rows that were copied together.</summary>
    /// <param name="memory">The memory that a tensor of a role was copied to.</param>
    /// <param name="row">Which of them is the first one as C#, or null for all.</param>
    /// <param name="rows">The number of rows as C#.</param>
    public IEnumerable<string> TransposedArguments(Func<RoleKind, string> memory, string? row, string rows)
    {
        var first = row is null ? "first" : $"first + {row}";
        return
        [
            .. plan.Buffers.Select(buffer => buffer.IsPerElement
                ? At(buffer, row, copied => $"{memory(copied.Role)}.First")
                : At(buffer, first, static b => b.Name)),
            rows,
            .. Others(first),
        ];
    }

    private string At(BufferPlan buffer, string? first, Func<BufferPlan, string> reference)
    {
        var start = $"ref {reference(buffer)}";
        return first is null || buffer.Role == RoleKind.ClassWeights ? start
            : buffer.IsPerElement ? $"ref Unsafe.Add({start}, {first} * {_signature.Stride})"
            : $"ref Unsafe.Add({start}, {first})";
    }

    // What follows the number of rows. Where the first row is null it is an argument of its own already.
    private IEnumerable<string> Others(string? first)
        => _signature.Arguments.SkipWhile(static argument => argument != "rows").Skip(1)
            .Where(argument => first is not null || argument != "firstRow")
            .Select(argument => argument == "firstRow" ? first! : argument);
}
