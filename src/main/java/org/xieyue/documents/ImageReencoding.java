package org.xieyue.documents;

import static org.xieyue.documents.FileInspection.refused;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xieyue.shared.Answer;

/**
 * Draws a picture anew, so that nothing but the picture is stored: no place and time of the shot, no hidden payload. The
 * size is read before anything is unpacked; very large pictures are read in coarser steps.
 */
final class ImageReencoding {

    static final int LARGEST_MEGAPIXELS = 60;
    private static final Logger LOG = LoggerFactory.getLogger(ImageReencoding.class);
    private static final int LONGEST_SIDE = 4_000;
    private static final long WHOLE_IN_MEMORY = 25_000_000;
    private static final float JPEG_QUALITY = 0.88f;
    private static final int EXIF_SEGMENT = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF = 0x45786966;

    /** At most this many pictures are unpacked at once, whatever the number of uploads. */
    private final Semaphore desks = new Semaphore(2, true);

    Answer<CheckedFile> reencode(FileType type, String shown, byte[] content) {
        desks.acquireUninterruptibly();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader =
                    ImageIO.getImageReadersByFormatName(type.name()).next();
            try {
                reader.setInput(input, false, true);
                long pixels = Math.multiplyFull(reader.getWidth(0), reader.getHeight(0));
                if (pixels > LARGEST_MEGAPIXELS * 1_000_000L) {
                    return refused("documents.pixels", shown, LARGEST_MEGAPIXELS);
                }
                BufferedImage picture = read(reader, pixels);
                if (type == FileType.JPEG) {
                    picture = upright(content, picture);
                }
                return Answer.done(new CheckedFile(type, written(type, picture), 1));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // image codecs answer malformed input with all kinds of exceptions
            LOG.debug("Refused a damaged picture", damaged);
            return refused("documents.damaged", shown);
        } finally {
            desks.release();
        }
    }

    private static BufferedImage read(ImageReader reader, long pixels) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        if (pixels > WHOLE_IN_MEMORY) {
            param.setSourceSubsampling(2, 2, 0, 0);
        }
        BufferedImage picture = reader.read(0, param);
        if (Math.max(picture.getWidth(), picture.getHeight()) <= LONGEST_SIDE) {
            return picture;
        }
        return Thumbnails.of(picture).size(LONGEST_SIDE, LONGEST_SIDE).asBufferedImage();
    }

    private static BufferedImage upright(byte[] content, BufferedImage picture) {
        Orientation orientation = orientation(ByteBuffer.wrap(content));
        return orientation == Orientation.TOP_LEFT
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
    }

    /**
     * How the camera was held. The segments are walked by hand: the JDK's reader of metadata gives up on the order of
     * segments that many cameras write.
     */
    private static Orientation orientation(ByteBuffer jpeg) {
        int position = 2;
        while (position + 4 <= jpeg.limit() && jpeg.get(position) == (byte) 0xFF) {
            int marker = Byte.toUnsignedInt(jpeg.get(position + 1));
            int length = Short.toUnsignedInt(jpeg.getShort(position + 2));
            int end = Math.min(jpeg.limit(), position + 2 + length);
            if (marker == START_OF_SCAN || length < 2) {
                break;
            }
            if (marker == EXIF_SEGMENT && end - position > 10 && jpeg.getInt(position + 4) == EXIF) {
                byte[] exif = new byte[end - position - 4];
                jpeg.get(position + 4, exif);
                Orientation found = ExifUtils.getOrientationFromExif(exif);
                return found == null ? Orientation.TOP_LEFT : found;
            }
            position = end;
        }
        return Orientation.TOP_LEFT;
    }

    private static byte[] written(FileType type, BufferedImage picture) throws IOException {
        BufferedImage plain = type == FileType.JPEG ? withoutTransparency(picture) : picture;
        ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
            }
            writer.write(null, new IIOImage(plain, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage withoutTransparency(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB || picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return picture;
        }
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, plain.getWidth(), plain.getHeight());
            pen.drawImage(picture, 0, 0, null);
        } finally {
            pen.dispose();
        }
        return plain;
    }
}
