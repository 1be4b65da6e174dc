using System.Globalization;
using LossGen.Demo.Charts;

namespace LossGen.Demo.Pictures;

/// <summary>The confusion matrix as a heat map: a row is a label, a column a prediction.</summary>
internal sealed class ConfusionPanel(ConfusionMatrix matrix)
{
    private const double Cell = 31;
    private const double Gap = 2;
    private const double Left = 26;
    private const double Top = 46;

    /// <summary>
    /// Even a single misclassifieding must be seen, so errors start at this opacity and reach 1 at five.
    /// </summary>
    private const double FaintestError = 0.35;

    private const int StrongestError = 5;

    public void Write(SvgWriter svg)
    {
        svg.Label(0, 8, "Label (row) and prediction (column)", "panel");
        for (var i = 0; i < matrix.Classes; i++)
        {
            var digit = i.ToString(CultureInfo.InvariantCulture);
            svg.Label(Left + ((i + 0.5) * Cell), Top - 10, digit, "quiet middle");
            svg.Label(Left - 10, Baseline(i), digit, "quiet left");
        }

        for (var label = 0; label < matrix.Classes; label++)
        {
            for (var prediction = 0; prediction < matrix.Classes; prediction++)
            {
                WriteCell(svg, label, prediction);
            }
        }
    }

    private static double Baseline(int row) => Top + ((row + 0.5) * Cell) + 4;

    private void WriteCell(SvgWriter svg, int label, int prediction)
    {
        var count = matrix[label, prediction];
        var (x, y) = (Left + (prediction * Cell), Top + (label * Cell));
        svg.Rectangle(x, y, Cell - Gap, Cell - Gap, "cell");
        if (count == 0)
        {
            return;
        }

        var right = label == prediction;
        var share = right
            ? matrix.Recall(label)
            : FaintestError + ((1 - FaintestError) * Math.Min(count, StrongestError) / StrongestError);
        svg.Rectangle(x, y, Cell - Gap, Cell - Gap, right ? "right" : "wrong", share);
        var text = count.ToString(CultureInfo.InvariantCulture);
        svg.Label(x + ((Cell - Gap) / 2), Baseline(label), text, right ? "on-right middle" : "on-wrong middle");
    }
}
