namespace LossGen.Demo.Charts;

/// <summary>Up to two curves over one axis, however they are drawn.</summary>
internal sealed record Chart(string Title, string XName, IReadOnlyList<Curve> Curves)
{
    /// <summary>The axis across, from the first point to the last.</summary>
    public LinearScale Across() => new(Curves.SelectMany(curve => curve.Points).Select(point => point.X), air: 0);

    /// <summary>The axis of the values.</summary>
    public LinearScale Up() => new(Curves.SelectMany(curve => curve.Points).Select(point => point.Y));
}
