using System.Runtime.InteropServices;

namespace Nnet.Data.Reading.Pictures;

/// <summary>JPEG, by libjpeg-turbo's TurboJPEG interface (Debian and Ubuntu: libturbojpeg0; macOS: brew install jpeg-turbo).</summary>
internal static class JpegDecoder
{
    private const int Rgb = 0;
    private const int Grey = 6;
    private const int GreySpace = 2;

    public static Picture Decode(byte[] bytes)
    {
        var handle = Start();
        try
        {
            if (TurboJpeg.ReadHeader(handle, bytes, (nuint)bytes.Length, out var width, out var height, out _, out var space) != 0)
            {
                throw new InvalidDataException(TurboJpeg.Error(handle));
            }

            var channels = space == GreySpace ? 1 : 3;
            var pixels = new byte[checked(width * height * channels)];

            // A warning (the file ends early, a damaged piece) also gives -1: the rest would be grey, and nothing half-read is trained on.
            return TurboJpeg.Decompress(handle, bytes, (nuint)bytes.Length, pixels, width, 0, height, channels == 1 ? Grey : Rgb, 0) == 0
                ? new Picture(height, width, channels, pixels)
                : throw new InvalidDataException(TurboJpeg.Error(handle));
        }
        finally
        {
            TurboJpeg.Destroy(handle);
        }
    }

    private static nint Start()
    {
        try
        {
            return TurboJpeg.Start();
        }
        catch (DllNotFoundException exception)
        {
            throw new DataException("JPEG pictures need libjpeg-turbo, which is not installed: apt-get install libturbojpeg0 (Debian, Ubuntu), brew install jpeg-turbo (macOS), or turbojpeg.dll beside the program (Windows).", exception);
        }
    }
}
