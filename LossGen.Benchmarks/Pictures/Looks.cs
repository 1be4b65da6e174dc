namespace LossGen.Benchmarks.Pictures;

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
            polyline { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
            .ours { stroke: #0b7285; stroke-width: 3; }
            .framework { stroke: #a8326e; }
            .library { stroke: #b35900; }
            .lanes { stroke: #6741d9; }
            .torch { stroke: #6741d9; }
            .onnx { stroke: #2b8a3e; }
            .copy { stroke: #7b8794; stroke-dasharray: 2 5; }
            .ours-ink { fill: #0b7285; font-weight: 600; }
            .framework-ink { fill: #a8326e; }
            .library-ink { fill: #b35900; }
            .lanes-ink { fill: #6741d9; }
            .torch-ink { fill: #6741d9; }
            .onnx-ink { fill: #2b8a3e; }
            .copy-ink { fill: #5f6c7b; }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6eaf0; }
              .paper { fill: #14181e; }
              .quiet { fill: #9aa7b6; }
              .grid { stroke: #29313b; }
              .axis { stroke: #5b6776; }
              .ours { stroke: #3bc9db; }
              .framework { stroke: #f783ac; }
              .library { stroke: #ffa94d; }
              .lanes { stroke: #b197fc; }
              .torch { stroke: #b197fc; }
              .onnx { stroke: #69db7c; }
              .copy { stroke: #7b8794; }
              .ours-ink { fill: #3bc9db; }
              .framework-ink { fill: #f783ac; }
              .library-ink { fill: #ffa94d; }
              .lanes-ink { fill: #b197fc; }
              .torch-ink { fill: #b197fc; }
              .onnx-ink { fill: #69db7c; }
              .copy-ink { fill: #9aa7b6; }
            }

        """;
}
