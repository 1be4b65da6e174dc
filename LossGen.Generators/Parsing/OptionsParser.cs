using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>Reads and checks the options that are set on the attribute.</summary>
internal static class OptionsParser
{
    public static OptionsSpec Parse(ParsingContext context, IReadOnlyList<ParameterSpec> parameters)
    {
        var reader = new OptionReader(context);
        OptionChecks.CheckParameters(context, reader, parameters);

        var options = new OptionsSpec();
        return options with
        {
            Classes = OptionChecks.Classes(context, reader.Read("Classes", options.Classes)),
            Reduction = reader.ReadEnum("Reduction", options.Reduction),
            LabelSmoothing = OptionChecks.LabelSmoothing(context, reader.Read("LabelSmoothing", options.LabelSmoothing)),
            SmoothingWeights = reader.ReadEnum("SmoothingWeights", options.SmoothingWeights),
            IgnoreIndex = IgnoreIndex(reader.Read("IgnoreIndex", options.IgnoreIndex.GetValueOrDefault())),
            EmptyMean = reader.ReadEnum("EmptyMean", options.EmptyMean),
            TargetShift = reader.Read("TargetShift", options.TargetShift),
            Accumulate = reader.Read("Accumulate", options.Accumulate),
            VectorWidth = reader.ReadEnum("VectorWidth", options.VectorWidth),
            Temperature = OptionChecks.Temperature(context, reader.Read("Temperature", options.Temperature)),
            Direction = reader.ReadEnum("Direction", options.Direction),
            HardWeight = OptionChecks.HardWeight(context, reader),
        };
    }

    /// <summary>Mirrors <c>CrossEntropyKernelAttribute.NoIgnoreIndex</c>.</summary>
    private static long? IgnoreIndex(long value) => value == long.MinValue ? null : value;
}
