using System.Text;
using LossGen.Demo.Data;
using LossGen.Demo.Training;

namespace LossGen.Demo.Pictures;

/// <summary>Puts the picture of a run on disk.</summary>
internal static class PictureFile
{
    public static void Write(FileInfo file, string subtitle, TrainingResult result, DigitSet test)
    {
        using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(false));
        RunPicture.Write(writer, subtitle, result, test);
    }
}
