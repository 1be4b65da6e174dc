using System.Globalization;
using System.Xml;

namespace LossGen.Demo.Pictures;

/// <summary>
/// Writes the few elements of SVG that the pictures need. Looks are classes, defined once in a style.
/// </summary>
internal sealed class SvgWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly XmlWriter xml;

    public SvgWriter(TextWriter writer, double width, double height, string title, string style)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        xml = XmlWriter.Create(writer, settings);
        xml.WriteStartElement("svg", Namespace);
        Attribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"));
        Attribute("width", width);
        Attribute("height", height);
        Attribute("role", "img");
        xml.WriteElementString("title", Namespace, title);
        xml.WriteElementString("style", Namespace, style);
    }

    public void Rectangle(double x, double y, double width, double height, string looks, double opacity = 1)
    {
        Start("rect", looks);
        Attribute("x", x);
        Attribute("y", y);
        Attribute("width", width);
        Attribute("height", height);
        if (opacity < 1)
        {
            Attribute("fill-opacity", opacity);
        }

        xml.WriteEndElement();
    }

    public void Line(double x1, double y1, double x2, double y2, string looks)
    {
        Start("line", looks);
        Attribute("x1", x1);
        Attribute("y1", y1);
        Attribute("x2", x2);
        Attribute("y2", y2);
        xml.WriteEndElement();
    }

    public void Curve(IEnumerable<(double X, double Y)> points, string looks)
    {
        Start("polyline", looks);
        Attribute("points", string.Join(' ', points.Select(point => $"{Text(point.X)},{Text(point.Y)}")));
        xml.WriteEndElement();
    }

    public void Circle(double x, double y, double radius, string looks)
    {
        Start("circle", looks);
        Attribute("cx", x);
        Attribute("cy", y);
        Attribute("r", radius);
        xml.WriteEndElement();
    }

    /// <summary>Text on a base line at y; the class says on which side of x it stands.</summary>
    public void Label(double x, double y, string text, string looks)
    {
        Start("text", looks);
        Attribute("x", x);
        Attribute("y", y);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    public void BeginGroup(double x, double y)
    {
        xml.WriteStartElement("g", Namespace);
        Attribute("transform", $"translate({Text(x)} {Text(y)})");
    }

    public void EndGroup() => xml.WriteEndElement();

    public void Dispose()
    {
        xml.WriteEndElement();
        xml.Dispose();
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Start(string element, string looks)
    {
        xml.WriteStartElement(element, Namespace);
        Attribute("class", looks);
    }

    private void Attribute(string name, string value) => xml.WriteAttributeString(name, value);

    private void Attribute(string name, double value) => Attribute(name, Text(value));
}
