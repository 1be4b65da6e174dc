using System.Globalization;
using LossGen.Demo.Data;
using LossGen.Demo.Training;

namespace LossGen.Demo.Pictures;

/// <summary>The misclassified digits with the largest losses, as they were written.</summary>
internal sealed class MisclassifiedPanel(DigitSet digits, Evaluation evaluation)
{
    private const int Shown = 8;
    private const double Pixel = 9;
    private const double Pitch = 112;
    private const double Top = 24;
    private const double ImageSide = DigitSet.Side * Pixel;

    public void Write(SvgWriter svg)
    {
        var misclassified = evaluation.Misclassified().ToList();
        var heading = misclassified.Count switch
        {
            0 => "No test digit was misclassified",
            <= Shown => $"All {misclassified.Count} misclassified test digits, the largest loss first",
            _ => $"The {Shown} largest losses of {misclassified.Count} misclassified test digits",
        };
        svg.Label(0, 8, heading, "panel");
        for (var i = 0; i < Math.Min(misclassified.Count, Shown); i++)
        {
            svg.BeginGroup(i * Pitch, Top);
            WriteDigit(svg, misclassified[i]);
            svg.EndGroup();
        }
    }

    private void WriteDigit(SvgWriter svg, int row)
    {
        svg.Rectangle(0, 0, ImageSide, ImageSide, "cell");
        var image = digits.Image(row);
        for (var i = 0; i < image.Length; i++)
        {
            if (image[i] > 0)
            {
                var (x, y) = (i % DigitSet.Side * Pixel, i / DigitSet.Side * Pixel);
                svg.Rectangle(x, y, Pixel, Pixel, "ink", (double)image[i] / DigitSet.Brightest);
            }
        }

        var loss = evaluation.Losses[row].ToString("0.00", CultureInfo.InvariantCulture);
        svg.Label(0, ImageSide + 18, $"{evaluation.Labels[row]}, read as {evaluation.Predictions[row]}", "");
        svg.Label(0, ImageSide + 35, $"loss {loss}", "quiet");
    }
}
