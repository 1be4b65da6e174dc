using System.Text;
using LossGen.Demo.Pictures;

namespace LossGen.Benchmarks.Pictures;

/// <summary>Panels below each other, under a heading.</summary>
/// <param name="heading">What all of them show.</param>
/// <param name="subtitle">How to read it.</param>
/// <param name="panels">The panels.</param>
/// <param name="notes">Lines below the panels.</param>
internal sealed class Sheet(
    string heading, string subtitle, IReadOnlyList<SeriesPanel> panels, params IReadOnlyList<string> notes)
{
    private const double Margin = 32;
    private const double Top = 108;
    private const double Gap = 24;
    private const double NoteHeight = 19;

    /// <summary>Puts it on disk.</summary>
    /// <param name="file">Where; its folder is made.</param>
    public void Write(FileInfo file)
    {
        file.Directory?.Create();
        using StreamWriter writer = new(file.FullName, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        Write(writer);
        writer.WriteLine();
    }

    /// <summary>Writes it as SVG.</summary>
    /// <param name="writer">Where.</param>
    public void Write(TextWriter writer)
    {
        const double width = SeriesPanel.Width + (2 * Margin);
        var bottom = Top + panels.Sum(panel => panel.Height + Gap);
        var height = bottom + (notes.Count * NoteHeight);
        using SvgWriter svg = new(writer, width, height, heading, Looks.Style);
        svg.Rectangle(0, 0, width, height, "paper");
        svg.Label(Margin, 44, heading, "heading");
        svg.Label(Margin, 68, subtitle, "quiet");
        WritePanels(svg);
        for (var i = 0; i < notes.Count; i++)
        {
            svg.Label(Margin, bottom + (i * NoteHeight), notes[i], "quiet");
        }
    }

    private void WritePanels(SvgWriter svg)
    {
        var y = Top;
        foreach (var panel in panels)
        {
            svg.BeginGroup(Margin, y);
            panel.Write(svg);
            svg.EndGroup();
            y += panel.Height + Gap;
        }
    }
}
