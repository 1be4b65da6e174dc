namespace LossGen.Generators.Planning.Terms;

/// <summary>The quantities that all rows of a call share.</summary>
internal static class Batch
{
    /// <summary>The number of rows.</summary>
    public static readonly Quantity Rows = new("rows");

    /// <summary>The number of classes.</summary>
    public static readonly Quantity Classes = new("classes");

    /// <summary>The number of rows that are not ignored.</summary>
    public static readonly Quantity ValidRows = new("validRows");

    /// <summary>What a mean divides by.</summary>
    public static readonly Quantity Divisor = new("divisor");

    /// <summary>The summed class weights of the targets that are not ignored.</summary>
    public static readonly Quantity TargetWeights = new("targetWeights");

    /// <summary>The summed weights of the rows that are not ignored.</summary>
    public static readonly Quantity RowWeights = new("rowWeights");

    /// <summary>
    /// The mass that label smoothing leaves on the target, or the share of hard targets in a distillation.
    /// </summary>
    public static readonly Quantity HardMass = new("hardMass");

    /// <summary>The mass that label smoothing adds to every class.</summary>
    public static readonly Quantity ClassMass = new("classMass");

    /// <summary>The sum of the weights in the smoothing term.</summary>
    public static readonly Quantity TotalWeight = new("totalWeight");

    /// <summary>The gradient of a unit of the target's loss.</summary>
    public static readonly Quantity HardShare = new("hardShare");

    /// <summary>The gradient of a unit of the smoothing term, or of a divergence.</summary>
    public static readonly Quantity SoftShare = new("softShare");

    /// <summary>Whether no row weighs anything.</summary>
    public static readonly Quantity IsEmpty = new("isEmpty");

    /// <summary>What takes a sum of gaps of doubles into the unit of its terms.</summary>
    public static readonly Quantity GapUnit = new("DoubleGapSum512.Unit");

    /// <summary>The target of a row that has none because its sequence ends before.</summary>
    public static readonly Quantity NoTarget = new("ShiftedTargets.None");

    /// <summary>The class of a row whose target is the key 0.</summary>
    public static readonly Quantity MissingKey = new("TargetIndex.Missing");
}
