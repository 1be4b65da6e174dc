using System.Globalization;
using LossGen.Demo.Charts;
using LossGen.Demo.Data;
using LossGen.Demo.Training;

namespace LossGen.Demo.Pictures;

/// <summary>A run on one sheet: the losses, the confusion matrix and the worst misclassifiedings.</summary>
internal static class RunPicture
{
    private const double Width = 960;
    private const double Height = 660;
    private const double Margin = 36;
    private const double PanelTop = 104;
    private const double ConfusionLeft = 588;

    public static void Write(TextWriter writer, string subtitle, TrainingResult result, DigitSet test)
    {
        var heading = string.Create(
            CultureInfo.InvariantCulture,
            $"Test accuracy {100 * result.Test.Accuracy:0.00} % ({result.Test.Correct} of {result.Test.Count} digits)");
        using var svg = new SvgWriter(writer, Width, Height, heading, Looks.Style);
        svg.Rectangle(0, 0, Width, Height, "paper");
        svg.Label(Margin, 46, heading, "heading");
        svg.Label(Margin, 70, subtitle, "quiet");

        svg.BeginGroup(Margin, PanelTop);
        new LossCurvePanel(result.Epochs, width: 524, height: 366).Write(svg);
        svg.EndGroup();

        svg.BeginGroup(ConfusionLeft, PanelTop);
        new ConfusionPanel(new ConfusionMatrix(result.Test, DigitSet.Classes)).Write(svg);
        svg.EndGroup();

        svg.BeginGroup(Margin, 496);
        new MisclassifiedPanel(test, result.Test).Write(svg);
        svg.EndGroup();
    }
}
