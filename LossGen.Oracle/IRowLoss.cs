using LossGen.Oracle.Ulp;

namespace LossGen.Oracle;

/// <summary>The loss of one row and its derivative, by their formulas.</summary>
internal interface IRowLoss
{
    /// <summary>Whether the row adds nothing and gets no gradient.</summary>
    bool IsIgnored { get; }

    /// <summary>What the row adds to the divisor of a mean.</summary>
    Quad Weight { get; }

    /// <summary>The part of the loss that is divided by the summed weights.</summary>
    Quad Hard { get; }

    /// <summary>The part of the loss that may have a divisor of its own.</summary>
    Quad Soft { get; }

    /// <summary>The loss.</summary>
    Quad Total { get; }

    /// <summary>The loss, or the largest of the terms whose sum it is where one of them is negative.</summary>
    Quad Size { get; }

    /// <summary>The derivative by a logit, with each part scaled by a factor of its own.</summary>
    Expected Gradient(int index, Quad hardFactor, Quad softFactor);
}
