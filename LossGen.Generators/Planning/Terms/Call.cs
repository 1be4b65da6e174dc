using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Terms;

/// <summary>What the library of numerics computes from its arguments.</summary>
internal enum Operation
{
    /// <summary>A product that is 0 where its first factor is, whatever the other one holds.</summary>
    Part,

    /// <summary>A number that is not negative to a power that is not negative.</summary>
    Power,

    /// <summary>The slope of the focal loss along the negative log-likelihood.</summary>
    FocalSlope,

    /// <summary>The generalised cross-entropy from a negative log-likelihood and q.</summary>
    Generalized,

    /// <summary>
    /// The logarithm of a probability over that in a mixture, from the logarithm of the other distribution's over it
    /// and the shares of both.
    /// </summary>
    LogOverMixture,

    /// <summary>A value less its mean; what is infinite stays so, also over an infinite mean.</summary>
    Excess,

    /// <summary>A probability to a power, from its negative logarithm.</summary>
    PowerOfLikelihood,

    /// <summary>The number with twice the digits of a double, where the arithmetic of a row has them.</summary>
    Exactly,

    /// <summary>The value rounded to a double.</summary>
    Rounded,

    /// <summary>The sum of the class weights.</summary>
    ClassWeightSum,

    /// <summary>Whether threads share each of so many rows of so many classes.</summary>
    SharesRows,
}

/// <summary>A call of the library of numerics.</summary>
internal sealed record Call(Operation Operation, EquatableArray<Term> Arguments) : Term
{
    public override IEnumerable<Term> Operands => Arguments;
}
