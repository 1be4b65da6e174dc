namespace LossGen.Generators.Planning;

/// <summary>Where the text of a kernel's passes over a row is.</summary>
internal enum PassText
{
    /// <summary>In the kernel, at every width.</summary>
    OfKernel,

    /// <summary>
    /// In the kernel for the width that people read, and in the library, with the same bits, for the others. There is
    /// one loop over rows.
    /// </summary>
    OneWidth,

    /// <summary>In the library.</summary>
    OfLibrary,
}

/// <summary>Knows which passes the library has.</summary>
internal static class LibraryPasses
{
    /// <summary>Where the passes of a kernel with bodies of several widths are.</summary>
    public static PassText TextOf(KernelPlan plan)
        => plan is { Loop: ClassLoop.Vectors, Widths.Count: > 1 } && Has(plan)
            ? PassText.OneWidth
            : PassText.OfKernel;

    /// <summary>Where the passes of the body in scalar code beside others are.</summary>
    public static PassText TextOfScalarCode(KernelPlan plan) => Has(plan) ? PassText.OfLibrary : PassText.OfKernel;

    // The passes of most losses: options that change a row's arithmetic leave them as they are.
    private static bool Has(KernelPlan plan) => plan is
    {
        HasPasses: true, ReadsRows: true, Softmax: null, Distillation: null, GivesProbabilities: false,
        Element.Widens: false, LogitScale: null, Softcap: null, SoftTarget: null,
        Layout: { SharesRow: false, IsSharded: false },
        ExpSum: { Gap: ClassTerm.None or ClassTerm.Uniform, SumsSpread: false },
        Row.UsesLogTotal: false,
    } && (plan.Gradient is not { } gradient
        ? plan.ExpSum.Keeps == Keeping.Nowhere
        : plan.ExpSum.Stores
            && gradient is { Offset: ClassTerm.None or ClassTerm.Uniform, Tilts: false });
}
