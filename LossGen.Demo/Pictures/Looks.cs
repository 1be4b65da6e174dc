namespace LossGen.Demo.Pictures;

/// <summary>The colours and fonts of a picture. It follows the light or dark preference of whoever opens it.</summary>
internal static class Looks
{
    public const string Style = """

            text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2933; }
            .paper { fill: #ffffff; }
            .heading { font-size: 20px; font-weight: 600; }
            .panel { font-size: 15px; font-weight: 600; }
            .quiet { fill: #5f6c7b; }
            .left { text-anchor: end; }
            .middle { text-anchor: middle; }
            .grid { stroke: #e3e8ee; stroke-width: 1; }
            .axis { stroke: #9aa5b1; stroke-width: 1; }
            .train, .test { fill: none; stroke-width: 2.25; stroke-linejoin: round; stroke-linecap: round; }
            .train { stroke: #0b7285; }
            .test { stroke: #a8326e; }
            .train-ink { fill: #0b7285; font-weight: 600; }
            .test-ink { fill: #a8326e; font-weight: 600; }
            .cell { fill: #f3f5f8; }
            .right { fill: #0b7285; }
            .wrong { fill: #c92a2a; }
            .on-right { fill: #ffffff; font-weight: 600; }
            .on-wrong { font-weight: 600; }
            .ink { fill: #1f2933; }
            @media (prefers-color-scheme: dark) {
              text, .ink { fill: #e6eaf0; }
              .paper { fill: #14181e; }
              .quiet { fill: #9aa7b6; }
              .grid { stroke: #29313b; }
              .axis { stroke: #5b6776; }
              .train { stroke: #3bc9db; }
              .test { stroke: #f783ac; }
              .train-ink { fill: #3bc9db; }
              .test-ink { fill: #f783ac; }
              .cell { fill: #1e242c; }
              .right { fill: #15aabf; }
              .wrong { fill: #ff6b6b; }
              .on-right { fill: #06262b; }
            }

        """;
}
