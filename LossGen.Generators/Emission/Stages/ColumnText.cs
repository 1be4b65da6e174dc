using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>Statements on columns in memory, each of which holds a class of every row of a tile.</summary>
internal sealed class ColumnText(KernelPlan plan, WidthPlan width)
{
    private readonly KernelSignature _signature = new(plan);

    /// <summary>What columns are, in words.</summary>
    public static string Title => "columns hold a class of every row each";

    /// <summary>Their type.</summary>
    public string Type => TypeOf(plan, width);

    private string DistanceOf(string row) => plan.TilesPlanes
        ? "innerSize"
        : _signature.StrideOf(plan.References.First(reference => reference.Name == row).Role);

    // What the names of methods that read and write elements have in them.
    private string Stored => plan.Element.ColumnWords + (plan.TilesPlanes ? "Planes" : "");

    /// <summary>The type of columns at a width.</summary>
    public static string TypeOf(KernelPlan plan, WidthPlan width)
        => $"{plan.Element.NumericsPrefix}Columns{width.Bits}";

    /// <summary>The type of what a soft cap leaves beside exponentials at a width.</summary>
    public static string CapOf(KernelPlan plan, WidthPlan width)
        => $"{plan.Element.NumericsPrefix}TileCap{width.Bits}";

    /// <summary>Declares columns in memory.</summary>
    public string Declare(string name, string memory) => $"{Type} {name} = new({memory}, {_signature.Classes});";

    /// <summary>Reads rows into columns.</summary>
    public string Load(string name, string source)
        => $"{name}.Load{Stored}(ref {source}, {DistanceOf(source)}, height);";

    /// <summary>Writes columns to rows.</summary>
    public string Store(string name, string target)
        => $"{name}.Store{Stored}(ref {target}, {DistanceOf(target)}, height);";
}
