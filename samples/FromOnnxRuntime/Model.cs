using System.Text;

/// <summary>A model of one node, y = SoftmaxCrossEntropyLoss(x, t), as the bytes of its protocol buffer.</summary>
internal static class Model
{
    private const int Float = 1;
    private const int Int64 = 7;

    public static byte[] Bytes()
    {
        byte[] node = [.. Text(1, "x"), .. Text(1, "t"), .. Text(2, "y"), .. Text(4, "SoftmaxCrossEntropyLoss")];
        byte[] graph =
        [
            .. Field(1, node), .. Text(2, "loss"),
            .. Field(11, Value("x", Float)), .. Field(11, Value("t", Int64)), .. Field(12, Value("y", Float)),
        ];

        // The version of the format, the graph, and the version of the operators.
        return [.. Number(1, 8), .. Field(7, graph), .. Field(8, Number(2, 18))];
    }

    private static byte[] Value(string name, int element)
        => [.. Text(1, name), .. Field(2, Field(1, Number(1, element)))];

    private static byte[] Text(int field, string text) => Field(field, Encoding.ASCII.GetBytes(text));

    // Lengths here fit into two groups of seven bits.
    private static byte[] Field(int field, byte[] content)
        => [(byte)(field << 3 | 2), (byte)(content.Length & 127 | 128), (byte)(content.Length >> 7), .. content];

    private static byte[] Number(int field, int value) => [(byte)(field << 3), (byte)value];
}
