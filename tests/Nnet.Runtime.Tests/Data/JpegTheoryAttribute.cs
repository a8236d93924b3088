using Nnet.Data;
using Nnet.Data.Reading.Pictures;

namespace Nnet.Runtime.Tests.Data;

/// <summary>A test that needs libjpeg-turbo and is skipped, visibly, where it is not installed.</summary>
public sealed class JpegTheoryAttribute : TheoryAttribute
{
    public JpegTheoryAttribute()
    {
        if (!IsInstalled())
        {
            Skip = "libjpeg-turbo (libturbojpeg0) is not installed.";
        }
    }

    private static bool IsInstalled()
    {
        try
        {
            JpegDecoder.Decode([0xFF, 0xD8]);
            return true;
        }
        catch (Exception exception) when (exception is DataException or InvalidDataException)
        {
            return exception is InvalidDataException;
        }
    }
}
